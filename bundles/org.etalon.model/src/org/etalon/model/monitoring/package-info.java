// SPDX-License-Identifier: EPL-2.0
/** What the monitoring system counted of an object in a month. Generated from {@code model/monitoring.ecore}. */
package org.etalon.model.monitoring;
