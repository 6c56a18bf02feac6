/// <reference types="vite/client" />
import { expect, test } from 'vitest';
import { SAMPLE_NAME, SAMPLE_TEXT } from './sample';

test('the sample is the file in resources, to the byte', () => {
  const files = import.meta.glob<string>('/resources/samples/*.json', { query: '?raw', import: 'default', eager: true });
  expect(files[`/resources/samples/${SAMPLE_NAME}`]).toBe(SAMPLE_TEXT);
});
