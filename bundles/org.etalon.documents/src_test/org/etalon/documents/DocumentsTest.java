// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

final class DocumentsTest {
}
