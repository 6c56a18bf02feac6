/** How a live gateway is spoken to. */
export interface GatewayAccess {
  /** A `GatewayAddressSchema`. */
  readonly url: string;
  readonly token: string;
}

/** A live gateway over the network. Each refuses with GATEWAY_NOT_REACHED, GATEWAY_REFUSED, FILE_TOO_LARGE, USAGE, or CANCELLED once `stopped` says so. */
export interface RemoteGateway {
  /** The document of everything it has, what is inactive too. */
  fetchExport(access: GatewayAccess, stopped: AbortSignal): Promise<Uint8Array>;
  /** Has it import the body of a request; gives back what it answers. */
  sendImport(access: GatewayAccess, body: Uint8Array<ArrayBuffer>, stopped: AbortSignal): Promise<Uint8Array>;
}
