// One link of every network, as a creator would paste it or an account would make it.
import type { NetworkAccount } from '../../src/core/catalog.ts';
import { NETWORK_FACTS } from '../../src/core/network-facts.ts';
import { NETWORKS, type Network } from '../../src/core/networks.ts';
import { type StampOptions, stamp } from '../../src/core/stamp.ts';

export const CLICK = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
export const IDS = {
  click: CLICK,
  creator: 'maya',
  campaign: 'autumn26',
  placement: 'bio',
  product: 'linenshirt',
};

export interface Sample {
  readonly row: Network;
  readonly account: NetworkAccount;
  /** What is stamped: a product page, or a link that the network minted. */
  readonly url: string;
}

export const SAMPLES: readonly Sample[] = NETWORKS.map((row) => {
  const { sample, page = 'https://shop.example/p/1?size=m#reviews' } = NETWORK_FACTS[row.type];
  const fields = typeof sample === 'string' ? {} : sample;
  return {
    row,
    account: { type: row.type, ...fields },
    url: typeof sample === 'string' ? sample : page,
  };
});

export const named: readonly (readonly [string, Sample])[] = SAMPLES.map((it) => [it.row.type, it]);

/** The sample's tracking link with all five ids in it. */
export function stamped({ url, account }: Sample, options: StampOptions = {}): string {
  return stamp(url, IDS, { network: account, ledger: true, ...options }).url as string;
}
