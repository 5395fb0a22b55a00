/** The <script> tag: the elements, in one module. */
import './define.ts';
