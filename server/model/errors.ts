/**
 * Errors that a person can act on, by what to do next. The message is one sentence with the offending value, its place
 * and the way out; anything else that is thrown is a defect and is shown as one.
 */
export class InputError extends Error {
  override name = "InputError";
}

/** What was read has changed before what was made of it could be written: read again, then decide again. */
export class OutdatedError extends Error {
  override name = "OutdatedError";
}

/** A setting or an argument is wrong: exit code 2. */
export class SettingError extends Error {
  override name = "SettingError";
}

/** Something outside (the database, a lock) is not ready: trying again may help. */
export class UnavailableError extends Error {
  override name = "UnavailableError";
}

/** Another process holds the data folder. */
export class HeldError extends UnavailableError {
  override name = "HeldError";
}

/** The graph in the data folder cannot be used, and the record beside it can. */
export class DamagedError extends UnavailableError {
  override name = "DamagedError";
}
