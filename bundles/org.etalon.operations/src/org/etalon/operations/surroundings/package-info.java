// SPDX-License-Identifier: EPL-2.0
/**
 * What every program of the product asks the system and its start script: who the user is, where data, installation and
 * temporary files are, which language is spoken.
 */
package org.etalon.operations.surroundings;
