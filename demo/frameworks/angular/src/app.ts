// A card in Angular. With CUSTOM_ELEMENTS_SCHEMA its templates take every attribute; the event's class is named here.
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { VitrineHandoffEvent } from 'vitrine';
import maya from '../../maya.json';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button id="other" (click)="product.set('sun-hat')">Another product</button>
      <button id="mount" (click)="mounted.set(!mounted())">Take away, put back</button>
      <output>{{ heard() }}</output>
      @if (mounted()) {
        <vitrine-card
          [attr.product]="product()"
          [document]="document"
          fallback="ask"
          heading-level="3"
          (vitrine-handoff)="keep($event)"
        >
          <a href="https://northwind.example/plain">The plain link</a>
        </vitrine-card>
      }
    </main>
  `,
})
export class App {
  readonly product = signal('linen-shirt');
  readonly mounted = signal(true);
  readonly heard = signal('');
  readonly document = location.search.includes('broken') ? {} : maya;

  keep(event: VitrineHandoffEvent): void {
    event.preventDefault();
    this.heard.set(`${event.product} at ${event.choice.offered?.retailer}`);
  }
}
