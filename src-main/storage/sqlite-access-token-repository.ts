import type { AccessTokenRepository } from '../services/settings/access-token-repository';
import { deleteToken, findToken, insertToken, listTokens, markTokenUsed } from './access-tokens-table';
import type { DatabaseConnection } from './database-connection';

export const sqliteAccessTokenRepository = (connection: DatabaseConnection): AccessTokenRepository => ({
  listTokens: () => listTokens(connection),
  addToken: (token) => connection.inTransaction((writer) => insertToken(writer, token)),
  removeToken: (idOrName) => connection.inTransaction((writer) => {
    const token = findToken(writer, idOrName);
    if (token !== undefined) deleteToken(writer, token.id);
    return token;
  }),
  markUsed: (id, day) => connection.inTransactionAtOnce((writer) => markTokenUsed(writer, id, day)),
});
