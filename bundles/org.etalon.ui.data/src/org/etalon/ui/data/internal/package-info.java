// SPDX-License-Identifier: EPL-2.0
/** Where the data lie, what comes in and goes out, and how they are kept safe. */
package org.etalon.ui.data.internal;
