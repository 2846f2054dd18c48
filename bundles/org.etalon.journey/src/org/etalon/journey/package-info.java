// SPDX-License-Identifier: EPL-2.0
/**
 * The diagram of a user journey (диаграмма пользовательского пути): a journey map of a typical service as a picture.
 * {@link org.etalon.journey.JourneyDiagram} places everything by itself; nobody aligns boxes.
 */
package org.etalon.journey;
