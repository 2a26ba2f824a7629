import { describe, expect, it } from 'vitest';
import { addressWords, readAddresses } from './read-addresses.ts';

const HEADER = 'territory,commune,postcode,street,fibre,vdsl2,adsl,detached_house,already_connected,network';

describe('the list of served addresses', () => {
  it('keeps the good rows and tells row, field and reason of the others', () => {
    const { addresses, report } = readAddresses(
      [
        HEADER,
        'GP,Les Abymes,97139,"12, rue Frébault",oui,non,oui,1,0,historic',
        'ZZ,Nulle Part,97139,1 rue,oui,non,oui,1,0,',
        'MQ,Fort-de-France,9720,1 rue,oui,non,oui,1,0,',
        'MQ,Fort-de-France,97200,1 rue,peut-être,non,oui,1,0,',
        'MQ,Fort-de-France,97200',
        '',
      ].join('\n'),
    );
    expect(addresses).toHaveLength(1);
    expect(addresses[0]).toMatchObject({
      street: '12, rue Frébault',
      fibre: true,
      detachedHouse: true,
      facts: { network: 'historic' },
    });
    expect(report).toMatchObject({ read: 5, kept: 1 });
    expect(report.rejected.map(({ row, field }) => [row, field])).toEqual([
      [3, 'territory'],
      [4, 'postcode'],
      [5, 'fibre'],
      [6, 'street'],
    ]);
  });

  it('reads semicolons and a byte order mark', () => {
    const { addresses } = readAddresses(
      `\ufeff${HEADER.replaceAll(',', ';')}\r\nGF;Cayenne;97300;3 rue Lalouette;0;0;1;0;0;`,
    );
    expect(addresses[0]).toMatchObject({ territory: 'GF', adsl: true, fibre: false });
  });

  it('finds an address without its accents', () => {
    expect(addressWords('3 allée des Îlets')).toEqual(['3', 'allee', 'des', 'ilets']);
  });
});
