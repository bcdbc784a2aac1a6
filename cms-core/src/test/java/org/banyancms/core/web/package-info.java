/** The common pieces of the HTTP interface, put to the test through Spring MVC. */
package org.banyancms.core.web;
