import { describe, expect, it } from 'vitest';
import { createStore } from '../src/store.js';

const counter = (onThrow: (error: unknown) => void = () => {}) =>
  createStore({ count: 0 }, (state, by: number) => (by ? { count: state.count + by } : state), onThrow);

describe('the store', () => {
  it('calls a listener back now and on each change', () => {
    const store = counter();
    const heard: number[] = [];
    store.subscribe(({ count }) => heard.push(count));
    store.dispatch(1);
    store.dispatch(2);
    expect(heard).toEqual([0, 1, 3]);
  });

  it('says nothing where nothing changed', () => {
    const store = counter();
    const heard: number[] = [];
    store.subscribe(({ count }) => heard.push(count));
    store.dispatch(0);
    expect(heard).toEqual([0]);
  });

  it('lets one listener go and keeps the others, also one that is there twice', () => {
    const store = counter();
    const heard: number[] = [];
    const listener = ({ count }: { count: number }) => { heard.push(count); };
    const stop = store.subscribe(listener);
    store.subscribe(listener);
    stop();
    store.dispatch(1);
    expect(heard).toEqual([0, 0, 1]);
  });

  it('hands on what a listener throws, and calls the others all the same', () => {
    const thrown: unknown[] = [];
    const store = counter((error) => thrown.push(error));
    const error = new Error('mine');
    const heard: number[] = [];
    store.subscribe(() => { throw error; });
    store.subscribe(({ count }) => heard.push(count));
    store.dispatch(1);
    expect(thrown).toEqual([error, error]);
    expect(heard).toEqual([0, 1]);
  });

  it('leaves every listener with the newest value when one of them dispatches', () => {
    const store = counter();
    const last: number[] = [];
    store.subscribe(({ count }) => { last[0] = count; });
    store.subscribe(({ count }) => { if (count === 1) store.dispatch(10); });
    store.subscribe(({ count }) => { last[1] = count; });
    store.dispatch(1);
    expect(last).toEqual([11, 11]);
  });
});
