import type { CheckedInput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { WrittenGateway } from '../services/gateway/gateway-exports';
import type { FileHandles } from './file-handles';
import type { Services } from './services';

type WriteRequest = CheckedInput<'gateway.write'>;

/** Asks where the file is to go before it is a job. @throws AppError as GatewayExports and FileSink state; CANCELLED */
export async function writeGateway({ environment, options, destination, jobId }: WriteRequest, { gatewayExports, jobs }: Pick<Services, 'gatewayExports' | 'jobs'>, handles: Pick<FileHandles, 'takeDestination'>): Promise<WrittenGateway> {
  const open = handles.takeDestination(destination);
  using exporting = await (await gatewayExports()).begin(environment, options);
  const sink = await open(exporting.file);
  if (sink === undefined) throw new AppError('CANCELLED');
  try {
    return await jobs.run({ id: jobId, kind: 'export', title: exporting.file.fileName }, (watch) => exporting.writeTo(sink, watch));
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
