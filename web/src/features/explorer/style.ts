import type { StylesheetJson } from 'cytoscape';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';

/** Colours, shapes and sizes come from the perspective through data(); nothing here knows what they mean. */
export const stylesheet: StylesheetJson = [
  {
    selector: 'node[shape]',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'data(shape)' as never,
      'background-color': 'data(colour)',
      'border-width': 1.5,
      'border-color': '#37474b',
      label: 'data(label)',
      'font-family': fontFamily,
      'font-size': 13.5,
      'line-height': 1.15,
      color: colours.ink,
      'text-wrap': 'wrap',
      'text-valign': 'bottom',
      'text-margin-y': 3,
      'text-outline-color': '#ffffff',
      'text-outline-width': 2,
      'text-outline-opacity': 0.9,
      'overlay-opacity': 0,
    },
  },
  { selector: 'node.unverified', style: { 'border-style': 'dashed' } },
  {
    selector: 'node.hub, node.lead',
    style: {
      'font-size': 14,
      'font-weight': 'bold',
      'z-index': 10,
    },
  },
  {
    selector: 'node.pinned',
    style: {
      'border-width': 3.5,
      'border-style': 'double',
      'border-color': '#000000',
    },
  },
  {
    selector: 'node.group',
    style: {
      'text-valign': 'center',
      'text-margin-y': 0,
      'text-max-width': '96px',
      'border-color': colours.primary,
      'border-width': 2,
      'font-size': 12,
    },
  },
  { selector: 'node.quiet', style: { label: '' } },
  {
    selector: 'node.caption',
    style: {
      width: 1,
      height: 1,
      label: 'data(label)',
      'font-family': fontFamily,
      shape: 'ellipse',
      'background-opacity': 0,
      'border-width': 0,
      'font-size': 17,
      'font-weight': 'bold',
      color: colours.inkSoft,
      'text-valign': 'top',
      events: 'no',
    },
  },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'curve-style': 'straight',
      'line-color': '#8a989c',
      'target-arrow-color': '#8a989c',
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.8,
      opacity: 0.7,
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'edge.thin',
    style: { width: 0.6, opacity: 0.35, 'arrow-scale': 0.5 },
  },
  { selector: 'edge.doubtful', style: { 'line-style': 'dashed' } },
  {
    selector: 'edge.began',
    style: {
      'line-color': okabeIto.green,
      'target-arrow-color': okabeIto.green,
      'line-style': 'dashed',
      'line-dash-pattern': [8, 4],
      opacity: 1,
    },
  },
  {
    selector: 'edge.ended',
    style: {
      'line-color': okabeIto.vermilion,
      'target-arrow-color': okabeIto.vermilion,
      'line-style': 'dotted',
      opacity: 1,
    },
  },
  {
    selector: 'node.path',
    style: {
      'underlay-color': okabeIto.orange,
      'underlay-opacity': 0.45,
      'underlay-padding': 7,
    },
  },
  {
    selector: 'edge.path',
    style: {
      width: 4,
      opacity: 1,
      'line-color': okabeIto.vermilion,
      'target-arrow-color': okabeIto.vermilion,
    },
  },
  { selector: '.faint', style: { opacity: 0.14 } },
  {
    selector: 'edge.near',
    style: {
      opacity: 1,
      'line-color': '#2f4247',
      'target-arrow-color': '#2f4247',
    },
  },
  {
    selector: 'node:selected',
    style: {
      'underlay-color': colours.primary,
      'underlay-opacity': 0.35,
      'underlay-padding': 6,
      'z-index': 20,
    },
  },
  {
    selector: 'edge:selected',
    style: {
      'line-color': colours.primary,
      'target-arrow-color': colours.primary,
      opacity: 1,
    },
  },
  {
    selector: 'node.cursor',
    style: {
      'outline-width': 3,
      'outline-color': '#000000',
      'outline-offset': 4,
      'z-index': 30,
    },
  },
];
