import { SettingError } from "../model/errors.ts";

const UNWRITABLE: readonly (string | undefined)[] = ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "EPERM", "ENOSPC", "EROFS"];

/** Says what is wrong with a path that could not be written; what is no fault of the path is thrown as it is. */
export function unwritable(path: string, error: unknown, wayOut: string): never {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (UNWRITABLE.includes(code)) throw new SettingError(`${path} cannot be written (${code}); ${wayOut}.`);
  throw error;
}
