const S = "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Mass. Ohio".split(" ");
const T = ["New York","New Hampshire","New Jersey","Los Angeles","San Diego","United States","U.S.","El Salvador","East Boston","Martha's Vineyard","Boston","Chelsea","Nantucket","Brazil","Colombia","Ecuador","Guatemala","Honduras","Uruguay","Northeast","London","Kent","Accrington","Croydon","Lewisham","Manchester","Nashua","Lawrence","Dublin","Perth","Glasgow","Milford","New England"];
const all = new Map<string, {kind: string; region?: string; country?: string; common?: boolean}[]>();
for (const s of S) all.set(s.toLowerCase(), [{ kind: "state" }]);
for (const t of T) all.set(t.toLowerCase(), [{ kind: "city" }]);
export const placeNamed = (name: string) => all.get(name.toLowerCase().replaceAll("’", "'")) ?? [];
