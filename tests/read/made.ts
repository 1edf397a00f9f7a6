import { strToU8, zipSync } from "fflate";

export const BODY =
  "Officers arrested two men in Harrow Vale on Monday, the county police said in a statement. The men, who are 24 and 31, were taken to the police station in the town, where they were held overnight.";
export const MORE =
  "“This was a long piece of work by many people,” said Inspector Ann Lee, who leads the unit. She said that the search of the house would go on for some days, and that the police were looking for a third man.";
export const FOREIGN =
  "La policía detuvo el lunes a dos hombres en la ciudad, según informó el ministerio en un comunicado. Los detenidos, de veinticuatro y treinta y un años, fueron trasladados a la comisaría, donde pasaron la noche a la espera de declarar ante el juez. Los agentes siguen buscando a un tercer hombre.";

export const bytes = (text: string): Uint8Array => strToU8(text);

const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A Word document of some paragraphs. */
export function docx(paragraphs: readonly string[], { title = "", author = "" } = {}): Uint8Array {
  const body = paragraphs.map((p) => `<w:p><w:r><w:t xml:space="preserve">${escaped(p)}</w:t></w:r></w:p>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "docProps/core.xml": strToU8(
      `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dcterms:created>2025-03-25T10:00:00Z</dcterms:created></cp:coreProperties>`,
    ),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  });
}

/** A PDF of one page with these lines of text, 14 points apart; an empty string is a blank line. None: a page without text. */
export function pdf(lines: readonly string[], title = ""): Uint8Array {
  const shown = lines.map((line) => (line === "" ? "T*" : `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`)).join("\n");
  const stream = `BT /F1 11 Tf 14 TL 72 740 Td\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    `<< /Title (${title}) /CreationDate (D:20250325120000Z) >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return strToU8(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`, true);
}

/** A page as newspapers make them, with all that stands around the article. */
export const page = (head: string, article: string): string =>
  `<!doctype html><html><head><title>Two held - The Vale Echo</title>${head}</head><body>
<header><a href="/">The Vale Echo</a></header><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Two held</h1>${article}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">A fire in Dale destroys a barn and a house</a></li></ul></aside>
<footer>© 2025 Vale Media. <a href="/privacy">Privacy</a></footer><script>var x = "unseen";</script></body></html>`;
