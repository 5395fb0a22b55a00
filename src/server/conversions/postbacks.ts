// postbacks: one row a network that tells of its orders: which field is which, what its words mean, how it signs.
// Every row also understands our own words (`order`, `status`, `value`, `commission`, `currency`, `at`, `click`), so that
// a network whose postback is an address with macros is given `address`.
import type { NetworkType } from '../../core/networks.ts';

export type Status = 'pending' | 'approved' | 'paid' | 'reversed';
export type Field = 'order' | 'status' | 'value' | 'commission' | 'currency' | 'at' | 'statusAt';

export interface Postback {
  readonly network: NetworkType;
  /** What is written behind the endpoint's address, with the network's own macros; absent where it has none. */
  readonly address?: string;
  /** The network's names of the fields, by how good they are; a dot leads into an object. */
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Where the ids come back, in the order click, creator, campaign, placement, product. */
  readonly slots: readonly string[];
  /** The network's words, in small letters. */
  readonly statuses: Readonly<Record<string, Status>>;
  /** The form field that holds it all as JSON. */
  readonly within?: string;
  /** Amounts come in the currency's smallest unit. */
  readonly minor?: boolean;
  /** The header that holds the HMAC-SHA256 of the raw body in hex, and the member that names the message. */
  readonly signature?: { readonly header: string; readonly message: string };
  /** What a person has to know. */
  readonly note: string;
  readonly source: string;
  readonly checked: string;
  /** False where no public page of the network's own shows the fields. */
  readonly verified: boolean;
}

const checked = '2026-11';
const OURS = { pending: 'pending', approved: 'approved', paid: 'paid', reversed: 'reversed' } as const;

export const POSTBACKS: readonly Postback[] = [
  {
    network: 'impact',
    address:
      'click={SubId1}&order={ActionId}&status={Status}&value={Amount}&commission={Payout}&currency={Currency}&at={EventDate}&subid2={SubId2}&subid3={SubId3}&sharedid={SharedId}',
    fields: {
      order: ['ActionId', 'action_id'],
      status: ['Status'],
      value: ['Amount'],
      commission: ['Payout'],
      currency: ['Currency'],
      at: ['EventDate', 'event_date'],
    },
    slots: ['SubId1', 'SubId2', 'SubId3', 'SharedId'],
    statuses: { ...OURS, locked: 'approved', cleared: 'approved' },
    note: 'Settings, Event Notifications, Action Lifecycle: told again on each change. Payment is not told.',
    source: 'https://help.impact.com/en/support/solutions/articles/155000000882',
    checked,
    verified: true,
  },
  {
    network: 'awin',
    address:
      'click=!!!clickRef!!!&order=!!!transactionId!!!&value=!!!transactionAmount!!!&commission=!!!commission!!!&currency=!!!transactionCurrency!!!&at=!!!transactionDate!!!&clickRef2=!!!clickRef2!!!&clickRef3=!!!clickRef3!!!&clickRef4=!!!clickRef4!!!&clickRef5=!!!clickRef5!!!',
    fields: {
      order: ['transactionId'],
      value: ['transactionAmount'],
      currency: ['transactionCurrency'],
      at: ['transactionDate'],
    },
    slots: ['clickRef', 'clickRef2', 'clickRef3', 'clickRef4', 'clickRef5'],
    statuses: OURS,
    within: 'AwinTransactionPush',
    note: 'Toolbox, Transaction Notifications; GET or POST. Told once, when recorded: it stays pending here.',
    source: 'https://developer.awin.com/docs/transaction-notifications',
    checked,
    verified: true,
  },
  {
    network: 'rakuten',
    address:
      'is_event=<is_event>&click=<u1>&order=<etransaction_id>&value=<sale_amount>&commission=<commissions>&currency=<currency>&at=<transaction_date>',
    fields: {
      order: ['etransaction_id'],
      value: ['sale_amount'],
      commission: ['commissions'],
      at: ['transaction_date'],
    },
    slots: ['u1'],
    statuses: OURS,
    note: 'Postback API (beta), by GET; each line of an order by itself. Rakuten says it is not for accounting: all stays pending.',
    source: 'https://pubhelp.rakutenadvertising.com/hc/en-us/articles/5949881570317-Postback-API',
    checked,
    verified: true,
  },
  {
    network: 'flexoffers',
    address:
      'currency=USD&click=#fobs#&order=#on#&value=#sa#&commission=#ca#&at=#et#&fobs2=#fobs2#&fobs3=#fobs3#&fobs4=#fobs4#&fobs5=#fobs5#',
    fields: { order: ['on'], value: ['sa'], commission: ['ca'], at: ['et'] },
    slots: ['fobs', 'fobs2', 'fobs3', 'fobs4', 'fobs5'],
    statuses: OURS,
    note: 'Flex Apps, Postback URLs. It tells no currency (write yours into the address) and no status: all stays pending.',
    source: 'https://supportbeta.flexoffers.com/knowledge/do-you-support-global-postback-urls',
    checked,
    verified: true,
  },
  {
    network: 'button',
    fields: {
      order: ['data.id'],
      status: ['data.status', 'event_type'],
      value: ['data.order_total'],
      commission: ['data.amount'],
      currency: ['data.order_currency', 'data.currency'],
      at: ['data.order_purchase_date', 'data.attribution_date', 'data.created_date'],
    },
    slots: ['data.pub_ref', 'data.publisher_customer_id'],
    statuses: {
      ...OURS,
      validated: 'approved',
      declined: 'reversed',
      'tx-pending': 'pending',
      'tx-validated': 'approved',
      'tx-declined': 'reversed',
    },
    minor: true,
    signature: { header: 'x-button-signature', message: 'id' },
    note: 'A webhook; its secret stands in the dashboard and becomes the key’s `secret`. Where `btn_pub_ref` comes back (`pub_ref`) is not confirmed.',
    source: 'https://developer.usebutton.com/guides/publishers/configure-webhooks',
    checked,
    verified: true,
  },
  {
    network: 'cj',
    fields: {
      order: ['commissionId', 'originalActionId', 'orderId'],
      status: ['actionStatus'],
      value: ['saleAmountUsd', 'saleAmountPubCurrency'],
      commission: ['pubCommissionAmountUsd', 'pubCommissionAmountPubCurrency'],
      at: ['eventDate'],
    },
    slots: ['shopperId'],
    statuses: { ...OURS, new: 'pending', extended: 'pending', locked: 'approved', closed: 'paid' },
    note: 'CJ has no postback for publishers: send on what its Commission Detail API gives, with `currency`.',
    source: 'https://developers.cj.com',
    checked,
    verified: false,
  },
  {
    network: 'partnerize',
    fields: {
      order: ['conversion_id'],
      status: ['conversion_status'],
      value: ['conversion_value.value', 'order_value'],
      commission: ['conversion_value.publisher_commission', 'publisher_commission'],
      at: ['conversion_time'],
    },
    slots: ['publisher_reference'],
    statuses: { ...OURS, rejected: 'reversed' },
    note: 'The fields are those of its conversion reports; whether its postback sends them so is not confirmed.',
    source: 'https://help.phgsupport.com/hc/en-us/articles/360048586192-Tracking',
    checked,
    verified: false,
  },
  {
    network: 'direct',
    fields: {},
    slots: ['click', 'creator', 'campaign', 'placement', 'product'],
    statuses: OURS,
    note: 'A retailer’s own order page, signed by Vitrine-Signature.',
    source: 'docs/retailer.md',
    checked,
    verified: true,
  },
];

export const postbackOf = (network: string): Postback | undefined =>
  POSTBACKS.find((row) => row.network === network);
