// layouts: the reports of networks that send no postback, a row each: which column is which. Columns are found by
// their names, whatever their case, spaces and signs.
import type { NetworkType } from '../../core/networks.ts';
import { type Status, STATUSES as statuses } from './report-words.ts';

export interface Layout {
  readonly network: NetworkType;
  readonly columns: {
    /** Left out where the report numbers no orders: a line is then known by all that `line` names. */
    readonly order: readonly string[];
    readonly at: readonly string[];
    readonly value: readonly string[];
    readonly commission: readonly string[];
    readonly currency: readonly string[];
    readonly status: readonly string[];
    readonly click: readonly string[];
    readonly line: readonly string[];
  };
  /** What every line is worth without a column that says so. */
  readonly status: 'pending' | 'approved' | 'paid';
  readonly statuses: Readonly<Record<string, Status>>;
  readonly note: string;
  readonly checked: string;
  /** False where no public page shows the file. */
  readonly verified: boolean;
}

const checked = '2026-11';
export const LAYOUTS: readonly Layout[] = [
  {
    network: 'amazon',
    columns: {
      order: [],
      at: ['dateshipped', 'date'],
      value: ['revenue'],
      commission: ['adfees', 'earnings', 'totalearnings'],
      currency: [],
      status: [],
      click: ['ascsubtag', 'subtag'],
      line: ['dateshipped', 'date', 'asin', 'trackingid', 'seller', 'price'],
    },
    status: 'approved',
    statuses,
    note: 'The Fee-Earnings report. It numbers no orders: equal lines of a day are told apart by their place, so import whole days. A return is a line of its own and lessens no other.',
    checked,
    verified: false,
  },
  {
    network: 'ltk',
    columns: {
      order: ['orderid', 'transactionid', 'id'],
      at: ['orderdate', 'transactiondate', 'eventdate', 'date'],
      value: ['orderamount', 'saleamount', 'ordervalue', 'sales', 'amount'],
      commission: ['netcommissions', 'netcommission', 'commissions', 'commission', 'earnings'],
      currency: ['currency'],
      status: ['status', 'commissionstatus'],
      click: ['subid'],
      line: [
        'orderdate',
        'transactiondate',
        'eventdate',
        'date',
        'advertiser',
        'retailer',
        'brand',
        'product',
        'productname',
      ],
    },
    status: 'pending',
    statuses,
    note: 'LTK publishes no description of its file: the columns are found by likely names.',
    checked,
    verified: false,
  },
  {
    network: 'shopmy',
    columns: {
      order: ['orderid', 'transactionid', 'id'],
      at: ['transactiondate', 'orderdate', 'date'],
      value: ['orderamount', 'ordervalue', 'saleamount', 'amount'],
      commission: ['commissionamount', 'commission', 'earnings'],
      currency: ['currency'],
      status: ['status', 'paymentstatus'],
      click: ['subid'],
      line: ['transactiondate', 'orderdate', 'date', 'merchant', 'brand', 'title', 'product', 'productname'],
    },
    status: 'pending',
    statuses,
    note: 'ShopMy publishes no description of its file: the columns are found by likely names.',
    checked,
    verified: false,
  },
];
