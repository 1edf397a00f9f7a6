/** "about 12 KB": bytes as people speak of them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return "less than 1 KB";
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, "KB"] : bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `about ${size < 10 ? size.toFixed(1).replace(/\.0$/, "") : Math.round(size)} ${unit}`;
}
