// SPDX-License-Identifier: EPL-2.0
/** Certificates, conclusions and notices as documents: every figure is read from what the database keeps. */
package org.etalon.operations.documents;
