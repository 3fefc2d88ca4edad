import { Button, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import type { StaffLine } from '../api/jurisdiction'
import { useStaff } from '../jurisdiction/queries'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { useWide } from '../platform/useWide'
import { FirstPassword } from './FirstPassword'
import { HireStaff, type Hired } from './HireStaff'

const HEIGHT = 620

/** Who works where, who is on duty, and how much each has in hand. */
export default function StaffPage() {
  return (
    <Needs permission="STAFF_VIEW">
      <Staff />
    </Needs>
  )
}

function Staff() {
  const { set, get } = useListQuery()
  const unit = get('unit') ? Number(get('unit')) : undefined
  const staff = useStaff(unit)
  const wide = useWide(768)
  const mayManage = useCan()('STAFF_MANAGE')
  const [adding, setAdding] = useState(false)
  const [hired, setHired] = useState<Hired>()
  return (
    <Page title={t('staff.title')} actions={mayManage && <Button type="primary" onClick={() => setAdding(true)} data-testid="staff-new">{t('staff.new')}</Button>}>
      <div className="filters block">
        <UnitSelect value={unit} onChange={(value) => set({ unit: value?.toString() })} placeholder={t('filter.unit')} testId="staff-unit" />
      </div>
      <Fetched query={staff}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('staff.empty')} />
          ) : wide ? (
            <Table<StaffLine> virtual aria-label={t('staff.title')} size="small" rowKey="id" columns={COLUMNS()} dataSource={items} pagination={false} scroll={{ y: HEIGHT, x: 760 }} onRow={() => ({ 'data-testid': 'staff-row' }) as object} />
          ) : (
            <ul className="cards">
              {items.map((one) => (
                <li key={one.id} className="card" data-testid="staff-row">
                  <div className="card-head"><Link to={`/staff/${one.id}`}>{one.name}</Link><span>{t(one.onDuty ? 'staff.on-duty' : 'staff.off-duty')}</span></div>
                  <div className="muted">{nameOf(one.unit)} · {tc('role', one.role)} · {t('staff.open', { n: one.openCases })}</div>
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
      {adding && <HireStaff onClose={() => setAdding(false)} onHired={setHired} />}
      {hired && <FirstPassword hired={hired} onClose={() => setHired(undefined)} />}
    </Page>
  )
}

const COLUMNS = (): TableColumnsType<StaffLine> => [
  { title: t('staff.name'), width: 120, render: (_, row) => <Link to={`/staff/${row.id}`}>{row.name}</Link> },
  { title: t('column.unit'), width: 220, render: (_, row) => nameOf(row.unit) },
  { title: t('staff.role'), width: 170, render: (_, row) => <>{tc('role', row.role)} {row.sworn && <Tag>{t('staff.sworn')}</Tag>}</> },
  { title: t('staff.duty'), width: 110, render: (_, row) => t(row.onDuty ? 'staff.on-duty' : 'staff.off-duty') },
  { title: t('unit.open'), width: 90, align: 'right', dataIndex: 'openCases' },
]
