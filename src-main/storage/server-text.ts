/** What a search looks through of the server `m`, as one text in SQL. No word holds the line feed between two fields. */
export const SERVER_TEXT = 'concat_ws(char(10), m.name, m.command, m.package_name, m.host, m.description)';
