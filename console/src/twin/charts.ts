import type { EChartsCoreOption } from 'echarts/core'
import type { LoadResult, StaffStep } from '../api/twin'
import { t, tc } from '../platform/text/text'
import { total } from './ResultTable'

export interface Ink {
  text: string
  muted: string
  line: string
  surface: string
  primary: string
  /** Pixels of the page's text. */
  size: number
}

/** Told apart by lightness too, for eyes that see few colours (after Okabe and Ito). */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8c8c8c']
const HUNDRED = 100

interface Coordinates {
  value: (dimension: number) => number
  coord: (point: number[]) => number[]
  barLayout: (options: { count: number; barCategoryGap: string; barGap: string }) => { offsetCenter: number }[]
}

function frame(ink: Ink) {
  return {
    textStyle: { color: ink.text, fontSize: ink.size },
    grid: { left: 8, right: 16, top: 16, bottom: 4 * ink.size, containLabel: true },
    tooltip: { trigger: 'axis', backgroundColor: ink.surface, borderColor: ink.line, textStyle: { color: ink.text, fontSize: ink.size }, valueFormatter: (value: unknown) => `${Number(value).toFixed(1)} %`, confine: true },
    animation: false,
  }
}

function axis(ink: Ink, name: string) {
  return { name, nameLocation: 'middle', nameGap: 2 * ink.size, nameTextStyle: { color: ink.muted, fontSize: ink.size }, axisLabel: { color: ink.text, fontSize: ink.size }, axisLine: { lineStyle: { color: ink.muted } }, splitLine: { lineStyle: { color: ink.line } } }
}

/** Bars by load, one colour an order of work, each with its 95 % interval. */
export function loadChart(loads: LoadResult[], ink: Ink): EChartsCoreOption {
  const orders = loads[0]?.orders.map((order) => order.order) ?? []
  const found = (load: LoadResult, order: string) => load.orders.find((one) => one.order === order)
  const layout = { count: orders.length, barCategoryGap: '20%', barGap: '10%' }
  const bars = orders.map((order, index) => ({
    type: 'bar', name: tc('twinOrder', order), barCategoryGap: layout.barCategoryGap, barGap: layout.barGap,
    itemStyle: { color: COLOURS[index % COLOURS.length] },
    data: loads.map((load) => HUNDRED * (found(load, order)?.shareOfBound ?? 0)),
  }))
  const whiskers = orders.map((order, index) => ({
    type: 'custom', name: tc('twinOrder', order), silent: true, tooltip: { show: false }, z: 5,
    itemStyle: { color: COLOURS[index % COLOURS.length] },
    data: loads.map((load, at) => {
      const middle = HUNDRED * (found(load, order)?.shareOfBound ?? 0)
      const half = HUNDRED * (found(load, order)?.shareHalfWidth ?? 0)
      return [at, middle - half, middle + half]
    }),
    encode: { x: 0, y: [1, 2], tooltip: [] },
    renderItem: (_: unknown, api: Coordinates) => whisker(api, api.barLayout(layout)[index]?.offsetCenter ?? 0, ink),
  }))
  return {
    ...frame(ink),
    legend: { bottom: 0, type: 'scroll', textStyle: { color: ink.text, fontSize: ink.size }, data: bars.map((bar) => bar.name) },
    xAxis: { type: 'category', data: loads.map((load) => load.load.toFixed(2)), ...axis(ink, t('twin.load')) },
    yAxis: { type: 'value', min: 0, max: HUNDRED, ...axis(ink, ''), axisLabel: { color: ink.text, fontSize: ink.size, formatter: '{value} %' } },
    series: [...bars, ...whiskers],
  }
}

function whisker(api: Coordinates, offset: number, ink: Ink) {
  const [x = 0, low = 0] = api.coord([api.value(0), api.value(1)])
  const [, high = 0] = api.coord([api.value(0), api.value(2)])
  const at = x + offset
  const half = 4
  const style = { stroke: ink.text, lineWidth: 1.5 }
  const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style })
  return { type: 'group', children: [line(at, low, at, high), line(at - half, low, at + half, low), line(at - half, high, at + half, high)] }
}

/** How much is protected with so many people. */
export function staffChart(steps: StaffStep[], ink: Ink): EChartsCoreOption {
  return {
    ...frame(ink),
    grid: { ...frame(ink).grid, bottom: 2 * ink.size },
    xAxis: { type: 'category', data: steps.map((step) => String(total(step))), ...axis(ink, t('twin.in-all')) },
    yAxis: { type: 'value', max: HUNDRED, scale: true, ...axis(ink, ''), axisLabel: { color: ink.text, fontSize: ink.size, formatter: '{value} %' } },
    series: [{ type: 'line', name: t('twin.of-possible'), symbolSize: 8, lineStyle: { color: ink.primary, width: 3 }, itemStyle: { color: ink.primary }, data: steps.map((step) => HUNDRED * step.share) }],
  }
}
