// large-ledger: a ledger of any length, made inside the database: visits of a year, each of cards seen, a tap, where it
// led, and now and then an order days later. Few creators and retailers have most of them, as in life.

import { inLanes } from './lanes.ts';

/** Entries of one visit. */
const OF_A_VISIT = 12;
const DAYS = 365;
export const CREATORS = 1000;
const RETAILERS = 200;
/** The busiest retailer: one entry in six is of it. */
export const BUSIEST = { id: 'retailer-0', brand: 'Brand 0' };
/** The last day that every kind of entry has reached, in UTC. */
export const A_DAY = '2026-09-15';
const FIRST_MS = Date.parse('2025-10-01T00:00:00Z');

/** A number from 0 to 1 that a visit always gets again. */
const chance = (nth: number) => `((hashint8extended(visit, ${nth}) & 1048575) / 1048576.0)`;
const time = (name: string) => `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** 26 characters, by time first as ULIDs are. */
const id = (name: string, salt: string) =>
  `lpad(upper(to_hex((extract(epoch from ${name}) * 1000)::bigint)), 11, '0') || upper(left(md5(${salt}), 15))`;

/** Adds the visits from `$1` on, up to `$2`, of `visits` in all. `offset 0` has each expression computed once. */
const insertVisits = (visits: number) => `
  insert into vitrine_entries (creator, id, type, at, received, retailer, brand, click, method, entry)
  select creator, id, type, at, at, retailer, brand, click, null, '{' ||
    '"id":"' || id || '","type":"' || type || '","at":"' || ${time('at')} || '","creator":"' || creator || '",' ||
    case type
      when 'conversion' then '"click":"' || click || '","network":"impact","order":"' || visit || '","retailer":"' || retailer
        || '","status":"approved","value":"68.00","commission":"6.80","currency":"USD","proof":"keyed"'
      when 'outcome' then '"click":"' || click || '","how":"web","outcome":"left","because":"pagehide after the tap"'
      else '"campaign":"autumn-26","placement":"bio","product":"product-' || nth || '","offer":"' || retailer
        || '","retailer":"' || retailer || '","brand":"' || brand || '","network":"impact",'
        || coalesce('"click":"' || click || '",', '') || '"stock":"in_stock","how":"web","because":"wanted: in_stock"'
    end || '}'
  from (
    select visit, nth, type, at, creator, ${id('at', "visit || ' ' || nth")} as id,
      case when type <> 'outcome' then retailer end as retailer,
      case when type not in ('outcome', 'conversion') then brand end as brand,
      case when type in ('handoff', 'outcome', 'conversion') then ${id('visited', "visit || ' click'")} end as click
    from (
      select visit, nth, type, visited,
        visited + case type when 'conversion' then interval '20 days' * ${chance(4)} else interval '1 second' * nth end as at,
        'creator-' || floor(${CREATORS} * ${chance(1)} ^ 2) as creator,
        'retailer-' || floor(${RETAILERS} * ${chance(2)} ^ 3) as retailer,
        'Brand ' || floor(${RETAILERS} * ${chance(3)} ^ 2) as brand
      from (
        select visit, nth, to_timestamp(${FIRST_MS / 1000}) + interval '1 day' * (visit * ${DAYS}.0 / ${visits}) as visited,
          case nth when 9 then 'handoff' when 10 then 'outcome'
            when 11 then case when visit % 5 = 0 then 'conversion' else 'shown' end else 'shown' end as type
        from generate_series($1::bigint, $2::bigint - 1) as visit, generate_series(0, ${OF_A_VISIT - 1}) as nth
        offset 0
      ) as visits offset 0
    ) as told offset 0
  ) as entries`;

export type Send = (
  text: string,
  values?: unknown[],
) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>;

/** Visits of one statement. */
const STEP = 20_000;

/** Fills an empty ledger over all these connections; its indexes are made afterwards, which is several times as fast. */
export async function fillLedger(sends: readonly Send[], entries: number): Promise<void> {
  const [send] = sends;
  if (!send) return;
  const { rows: indexes } = await send(
    `select indexname, indexdef from pg_indexes where tablename = 'vitrine_entries' and indexname not like '%_pkey'`,
  );
  await send('alter table vitrine_entries drop constraint vitrine_entries_pkey');
  for (const { indexname } of indexes) await send(`drop index ${String(indexname)}`);
  const visits = Math.ceil(entries / OF_A_VISIT);
  const steps = Array.from({ length: Math.ceil(visits / STEP) }, (_, nth) => nth * STEP);
  await inLanes(sends.length, steps, (from, lane) =>
    (sends[lane] ?? send)(insertVisits(visits), [from, Math.min(visits, from + STEP)]),
  );
  await send('alter table vitrine_entries add primary key (creator, id)');
  for (const { indexdef } of indexes) await send(String(indexdef));
  await send('vacuum analyze vitrine_entries');
}
