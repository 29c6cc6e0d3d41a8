/** What holds for a connection and not for the file: each new one has to be told. */
export const CONNECTION_SETTINGS = [
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  'pragma secure_delete = on',
  // Kilobytes. Two megabytes, as SQLite has it, are read anew for each letter that is typed into a search.
  'pragma cache_size = -32000',
] as const
