import { useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { DistrictMap, StaffLine, UnitNode } from '../api/jurisdiction'

type Tree = UnitNode | UnitNode[] | Items<UnitNode>

/** The tree of units; one root or several. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: async ({ signal }) => roots(await get<Tree>('/units', {}, signal)),
    staleTime: 30_000,
  })
}

/** Units outside the district, which a case may be offered to. */
export function useOutsideUnits(enabled: boolean) {
  return useQuery({
    queryKey: ['units-outside'],
    queryFn: async ({ signal }) => roots(await get<Tree>('/units', { outside: true }, signal)),
    staleTime: Infinity,
    enabled,
  })
}

function roots(tree: Tree): UnitNode[] {
  if (Array.isArray(tree)) return tree
  return 'items' in tree ? tree.items : [tree]
}

/** Every unit of the tree, the upper ones first. */
export function flat(nodes: UnitNode[]): UnitNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children ?? [])])
}

export function useDistrictMap() {
  return useQuery({ queryKey: ['map'], queryFn: ({ signal }) => get<DistrictMap>('/map', {}, signal), staleTime: Infinity })
}

export function useStaff(unit?: number, enabled = true) {
  return useQuery({ queryKey: ['staff', unit], queryFn: ({ signal }) => get<Items<StaffLine>>('/staff', { unit }, signal), enabled })
}
