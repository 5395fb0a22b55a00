import { render as rendered } from 'svelte/server';
import App from './App.svelte';

export const render = (search: string) => rendered(App, { props: { search } }).body;
