// SPDX-License-Identifier: EPL-2.0
/** The workbench as an application: its windows, menus, themes and the navigation between the screens of the areas. */
package org.etalon.app.internal;
