import { describe, expect, it } from 'vitest';
import { runRio } from '../cli.ts';

async function asked(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: (text: string) => (err += text) } };
  const code = await runRio(args, io);
  return { code, out, err };
}

describe('regie rio check', () => {
  it('says that a RIO is valid with its number', async () => {
    expect(await asked('check', '01PEROY4P4TR', '0612345678')).toEqual({ code: 0, out: 'valid\n', err: '' });
  });

  it('says why it is not', async () => {
    const { code, out } = await asked('check', '01PEROY4P4TS', '0612345678');
    expect(code).toBe(1);
    expect(out).toMatch(/^invalid: la clé/);
  });

  it('says how it is called when it is called otherwise', async () => {
    expect(await asked('check', '01PEROY4P4TR')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('usage'),
    });
  });
});
