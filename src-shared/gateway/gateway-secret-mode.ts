import { z } from 'zod';

/** How secrets leave an environment: as profiles' do, or as the gateway that is to import the file opens them. */
export const GatewaySecretModeSchema = z.enum(['omit', 'placeholder', 'sealed', 'plain', 'environment-key']);
export type GatewaySecretMode = z.infer<typeof GatewaySecretModeSchema>;
