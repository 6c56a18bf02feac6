import { contextBridge } from 'electron';
import { preloadBridge } from './bridge';

contextBridge.exposeInMainWorld('valise', preloadBridge());
