// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platform's own means of installing, over the installation that runs. It judges nothing: what is given to it was
 * judged, and lies in a folder that nobody else writes to.
 * <p>
 * There only for commands that change the installation.
 */
public interface Provisioning {

	/**
	 * Something that can be installed.
	 *
	 * @param id      its id
	 * @param version its version
	 */
	record Unit(String id, String version) {

		private static final String GROUP = ".feature.group";

		/** What people know it by: of the unit that p2 makes of a feature, the id of the feature. */
		public String name() {
			return id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
		}

		/** Name and version. */
		@Override
		public String toString() {
			return name() + " " + version;
		}
	}

	/**
	 * What the metadata of a site says of something that would be installed.
	 *
	 * @param unit     what
	 * @param fragment whether it changes how others are installed
	 * @param patch    whether it changes what others require
	 * @param actions  instructions to the installer, by phase
	 * @param files    its files in the site
	 */
	record Part(Unit unit, boolean fragment, boolean patch, Map<String, String> actions, List<Path> files) {
		public Part {
			actions = Map.copyOf(actions);
			files = List.copyOf(files);
		}
	}

	/**
	 * What another version of the product would change.
	 *
	 * @param added   bundles that would come
	 * @param removed bundles that would go
	 * @param files   what of the site would be needed, by the names of files in it
	 */
	record Change(List<Unit> added, List<Unit> removed, List<String> files) {
		public Change {
			added = List.copyOf(added);
			removed = List.copyOf(removed);
			files = List.copyOf(files);
		}
	}

	/** What can be asked for in a site: its features, and without features its bundles. */
	List<Unit> offers(Path site) throws ProvisioningException;

	/** All that would come with a unit of a site, itself included. */
	List<Part> parts(Path site, Unit unit) throws ProvisioningException;

	/**
	 * Installs a unit, in the place of another version of it.
	 *
	 * @return the state of the installation before
	 */
	long install(Path site, Unit unit) throws ProvisioningException;

	/** Takes a unit and all that nobody else needs away, the files as well. */
	void remove(Unit unit) throws ProvisioningException;

	/**
	 * Goes back to a state of the installation.
	 *
	 * @param site where the files are that were taken away since, if any were
	 */
	void restore(long state, Optional<Path> site) throws ProvisioningException;

	/** What was asked for and is installed, but for the product itself. */
	List<Unit> installed() throws ProvisioningException;

	/** Whether a unit that was asked for brings a bundle of this symbolic name. */
	boolean brings(Unit unit, String bundle) throws ProvisioningException;

	/** Forgets all states of the installation but the present one and those that are named. */
	void forgetStates(List<Long> except) throws ProvisioningException;

	/** The product that is installed. */
	Unit product() throws ProvisioningException;

	/** The newest version of a product in a site; of the site only the two lists have to be there. */
	Optional<Unit> newest(Path site, String product) throws ProvisioningException;

	/**
	 * What would change with a version of the product from a site, which needs its two lists only.
	 *
	 * @throws ProvisioningException if something that was added to the product would not fit any more, too
	 */
	Change change(Path site, Unit product) throws ProvisioningException;

	/** Puts another version of the product in the place of the present one; what was added to it stays. */
	void replaceProduct(Path site, Unit product) throws ProvisioningException;
}
