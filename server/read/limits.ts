/** What one file may take. More is refused with a reason, never cut short. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of what a packed file (.docx) holds when it is unpacked. */
  readonly unpackedBytes: number;
  /** How long a parser may take over one file. */
  readonly seconds: number;
  /** Megabytes of heap for the parsers. */
  readonly memory: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = { bytes: 20 * MB, unpackedBytes: 100 * MB, seconds: 30, memory: 768 };

/** 52428800 → "50 MB". */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / MB)} MB`;
