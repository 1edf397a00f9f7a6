import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const lines = (file: string): string[] => gunzipSync(readFileSync(new URL(`data/${file}`, import.meta.url))).toString("utf8").split("\n");

/** Words that English writes mostly without a capital: at the start of a sentence they are no evidence of a name. */
export const COMMON: ReadonlySet<string> = new Set(lines("words.txt.gz"));

export type Gender = "m" | "f" | "u";

interface Given {
  /** Names that are given names first of all. */
  readonly sure: ReadonlyMap<string, Gender>;
  /** Given names that are a word, a place or a month as often: alone they are no evidence. */
  readonly doubtful: ReadonlyMap<string, Gender>;
  readonly surnames: ReadonlySet<string>;
}

function readGiven(): Given {
  const sure = new Map<string, Gender>();
  const doubtful = new Map<string, Gender>();
  const never = new Set<string>();
  for (const line of lines("given-names.txt.gz")) sure.set(line.slice(1), line[0] as Gender);
  for (const line of readFileSync(new URL("data/given-names-more.txt", import.meta.url), "utf8").split("\n")) {
    const [key = "", list = ""] = line.split(": ");
    for (const name of list.split(" ")) {
      if (key === "m" || key === "f" || key === "u") sure.set(name, sure.get(name) ?? key);
      else if (key === "doubtful") doubtful.set(name, sure.get(name) ?? "u");
      else if (key === "never") never.add(name);
    }
  }
  const surnames = new Set<string>();
  for (const line of lines("names.txt.gz")) {
    const name = line.slice(1);
    const gender = line[0];
    for (const form of new Set([name, plain(name)])) {
      if (gender === "s") surnames.add(form);
      else if (!sure.has(form) && !COMMON.has(form.toLowerCase())) sure.set(form, gender as Gender);
    }
  }
  for (const name of [...doubtful.keys(), ...never]) sure.delete(name);
  return { sure, doubtful, surnames };
}

const plain = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name : name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ł/g, "l").replace(/Ł/g, "L").replace(/ø/g, "o").replace(/đ/g, "d").replace(/ı/g, "i"));

const { sure: GIVEN, doubtful: DOUBTFUL, surnames: SURNAMES } = readGiven();

/** "LaToya" as "Latoya". */
const calm = (name: string): string => (/\p{Ll}\p{Lu}/u.test(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name);

const SURE = 1;
const UNSURE = 2;
const LAST = 4;
const natures = new Map<string, number>();
const MOST_WORDS = 50_000;

/** What a word is as a name: asked many times of each word, and kept; the memory of it is bounded. */
function natureOf(word: string): number {
  const before = natures.get(word);
  if (before !== undefined) return before;
  const common = COMMON.has(word.toLowerCase());
  const sure = (GIVEN.has(word) || GIVEN.has(plain(word)) || GIVEN.has(calm(word))) && !common;
  const unsure = DOUBTFUL.has(word) || (GIVEN.has(word) && common);
  const last = SURNAMES.has(word) || SURNAMES.has(plain(word));
  const nature = (sure ? SURE : 0) | (unsure ? UNSURE : 0) | (last ? LAST : 0);
  if (natures.size >= MOST_WORDS) natures.clear();
  natures.set(word, nature);
  return nature;
}

/** Is a word, with or without its accents, a given name first of all? */
export const isGiven = (word: string): boolean => (natureOf(word) & SURE) !== 0;

/** Is a word, with or without its accents, somebody's surname somewhere in the world? No list of surnames is complete. */
export const isSurname = (word: string): boolean => (natureOf(word) & LAST) !== 0;

/** Family names of one syllable that China, Korea and their neighbours put first: "Lim Siew Yen". */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  `Ang Au Aw Bae Bai Bui Cai Cao Chai Chan Chang Chao Chau Che Chen Cheng Cheong Cheung Chew Chia Chiang Chiu Cho Choi Chong Choo Chow Choy Chu Chua Chui Chun Chung Dai Dang Deng Ding Dinh Doan Dong Du Duan Fan Fang Feng Fong Foo
   Fu Fung Gan Gao Ha Goh Gong Gu Guan Guo Han Hao He Heng Ho Hoang Hong Hsieh Hsu Hu Hua Huang Hui Hung Huynh Hwang Jang Jeon Jeong Jia Jiang Jin Jung Kang Kao Khoo Kim Ko Koay Koh Kong Koo Kuan Kuo Kwan Kwok Kwon Kwong Lai Lam Lan Lau Law
   Le Lee Lei Leong Leung Li Lian Liang Liao Lien Liew Lim Lin Ling Liu Lo Loh Loke Loo Lou Low Lu Lui Luo Luong Ly Ma Mai Mak Meng Mo Mok Moon Na Neo Ng Ngo Nguyen Nie Oh Ong Ooi Ou Pan Pang Park Peng Pham Phan Poon Qian Qin Qiu Quach Quan Quek
   Ren Ryu Seah See Seo Seow Shao Shen Sheng Shi Shim Shin Sim Sin Siow Sit So Soh Son Song Soon Su Sun Sung Tai Tam Tan Tang Tao Tay Teh Teo Teoh Thai Thong Ting To Toh Tong Tran Trinh Truong Tsai Tsang Tse Tseng Tsui Vo Vu Wan Wang Wei Wen
   Weng Wong Woo Wu Xia Xiao Xie Xu Xue Yam Yan Yang Yao Yap Yau Ye Yee Yeo Yeoh Yeung Yi Yim Yin Ying Yip Yong Yoo Yoon You Yu Yuan Yuen Yun Zeng Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zou`.split(/\s+/),
);
/** Does a word stand first in names of the east of Asia as a family's? */
export const isFamilyFirst = (word: string): boolean => FAMILY_FIRST.has(plain(word));

/** Is a word a given name that is as often something else ("Rose", "Mark", "Paris")? */
export const isDoubtfulGiven = (word: string): boolean => (natureOf(word) & UNSURE) !== 0;

/** The gender that a given name suggests, or null. Accents count. */
export function genderOf(given: string): "m" | "f" | null {
  const gender = GIVEN.get(given) ?? GIVEN.get(plain(given)) ?? DOUBTFUL.get(given);
  return gender === "m" || gender === "f" ? gender : null;
}
