// SPDX-License-Identifier: EPL-2.0
/**
 * Documents of the metamodel as texts, XMI or JSON, both ways. What a text holds beyond the metamodel is reported and
 * kept; a text of an older version is migrated; one of a newer version is never damaged.
 */
package org.etalon.exchange.model;
