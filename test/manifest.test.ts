import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { version } from '../package.json';
import { REQUIRED_SET } from '../src/hosts/excel/run';

const root = join(__dirname, '..');
const written = readFileSync(join(root, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of the manifest, in order; throws where it is no XML. */
function elements(): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(written).close();
  return found;
}

const all = elements();
const named = (name: string): Element[] => all.filter((element) => element.name === name);

describe('the manifest', () => {
  const out = mkdtempSync(join(tmpdir(), 'raf-pane-'));
  beforeAll(() => {
    const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
    execFileSync(process.execPath, [webpack, '--config-name', 'pane', '--output-path', out], {
      cwd: root,
      stdio: 'pipe',
    });
  }, 180_000);
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it('names only files that the build emits, at one origin', () => {
    const addresses = [...written.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
      ([, address = '']) => new URL(address),
    );
    expect(addresses.length).toBeGreaterThan(6);
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(['https://localhost:3000']));
    for (const { pathname } of addresses) expect([pathname, existsSync(join(out, pathname))]).toEqual([pathname, true]);
  });

  it('loads office.js from Microsoft in the page it opens, and nothing else from elsewhere', () => {
    const page = readFileSync(join(out, 'taskpane.html'), 'utf8');
    expect([...page.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, address]) => address)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ]);
  });

  it('asks for the requirement set that the Excel host needs, and no more', () => {
    expect(named('Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']])).toEqual([
      ['ExcelApi', REQUIRED_SET],
    ]);
  });

  it('has an identity, the version of the package and a pane that can open with the document', () => {
    expect(named('Id')[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(named('Version')[0]?.text).toBe(`${version}.0`);
    expect(named('TaskpaneId')[0]?.text).toMatch(/\S/);
    expect(named('Action').map(({ attributes }) => attributes['xsi:type'])).toEqual(['ShowTaskpane']);
  });

  it('points every resid at a resource, within the lengths that Office shows', () => {
    const ids = all.flatMap(({ attributes }) => attributes['resid'] ?? []);
    const resources = new Map(
      all.flatMap(({ attributes }) => (attributes['id'] ? [[attributes['id'], attributes['DefaultValue'] ?? '']] : [])),
    );
    expect(ids.filter((id) => !resources.has(id))).toEqual([]);
    for (const { attributes } of named('bt:String')) {
      const long = (attributes['id'] ?? '').match(/Tip|Description/);
      expect((attributes['DefaultValue'] ?? '').length).toBeLessThanOrEqual(long ? 250 : 125);
      expect((attributes['id'] ?? '').length).toBeLessThanOrEqual(32);
    }
  });

  it('has real icons of the sizes it names', () => {
    for (const { attributes } of named('bt:Image').filter(({ attributes: { DefaultValue } }) => DefaultValue)) {
      const size = Number(/(\d+)\.png$/.exec(attributes['DefaultValue'] ?? '')?.[1]);
      const png = readFileSync(join(root, 'assets', `icon-${String(size)}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});
