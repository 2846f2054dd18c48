// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.etalon.norm.Progress;
import org.etalon.store.StoreException;

/**
 * Work that takes time: it runs in a cancellable job with progress, and what comes of it returns to the thread of the
 * user interface. Started once.
 *
 * @param <T> what comes of it
 */
public final class Work<T> {

	/** What is done in the background. */
	@FunctionalInterface
	public interface Body<T> {

		/** Does it. Whatever is thrown is told to the user. */
		T run(Progress progress) throws Exception;
	}

	private static final int SCALE = 1000;

	private final String name;
	private final Body<T> body;
	private Consumer<T> then = result -> {
	};
	private Consumer<Throwable> otherwise = Failures::show;
	private Runnable last = () -> {
	};
	private boolean quiet;

	private Work(String name, Body<T> body) {
		this.name = name;
		this.body = body;
	}

	/** Work with the name under which progress shows it. */
	public static <T> Work<T> of(String name, Body<T> body) {
		return new Work<>(name, body);
	}

	/**
	 * Does something at once, while the window waits but lives.
	 *
	 * @throws Exception what it throws; {@link InterruptedException} if this thread is to end
	 */
	public static <T> T awaited(Callable<T> step) throws Exception {
		AtomicReference<T> result = new AtomicReference<>();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(progress -> {
				try {
					result.set(step.call());
				} catch (Exception e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
		return result.get();
	}

	/**
	 * Saves, as often as somebody else was faster and both were brought together.
	 *
	 * @param merge brings both together; false if the user gives up
	 * @return what was saved; empty if nothing was, which the user was told
	 */
	public static <T> Optional<T> savedOrMerged(Callable<T> save, BooleanSupplier merge) {
		while (true) {
			try {
				return Optional.of(awaited(save));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Optional.empty();
			} catch (Exception e) {
				if (!(e instanceof StoreException stored) || stored.code() != StoreException.Code.CONFLICT) {
					Failures.show(e instanceof InvocationTargetException ? e.getCause() : e);
					return Optional.empty();
				}
				if (!merge.getAsBoolean()) {
					return Optional.empty();
				}
			}
		}
	}

	/** Does something as {@link #awaited} does; nothing comes of it if it failed, which the user was told. */
	public static <T> Optional<T> awaitedOrTold(Callable<T> step) {
		try {
			return Optional.of(awaited(step));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (InvocationTargetException e) {
			Failures.show(e.getCause());
		} catch (Exception e) {
			Failures.show(e);
		}
		return Optional.empty();
	}

	/** What is done with the result. */
	public Work<T> then(Consumer<T> next) {
		then = next;
		return this;
	}

	/** What is done after a failure; by default a dialog says what happened. Not called when the user cancelled. */
	public Work<T> otherwise(Consumer<Throwable> next) {
		otherwise = next;
		return this;
	}

	/** What is done at the end, whatever it was: also when it was cancelled. */
	public Work<T> atLast(Runnable next) {
		last = next;
		return this;
	}

	/** Shows no progress: it takes a moment only. */
	public Work<T> quietly() {
		quiet = true;
		return this;
	}

	/** Starts it; the job can be cancelled. */
	public Job start() {
		Display display = Display.getDefault();
		Job job = Job.create(name, (IJobFunction) monitor -> run(monitor, display));
		job.addJobChangeListener(IJobChangeListener.onDone(event -> deliver(display, last)));
		job.setSystem(quiet);
		job.setPriority(quiet ? Job.INTERACTIVE : Job.LONG);
		job.schedule();
		return job;
	}

	private IStatus run(IProgressMonitor monitor, Display display) {
		try {
			T result = body.run(new MonitorProgress(monitor));
			deliver(display, () -> then.accept(result));
		} catch (StoreException e) {
			if (e.code() == StoreException.Code.CANCELLED) {
				return Status.CANCEL_STATUS;
			}
			deliver(display, () -> otherwise.accept(e));
		} catch (Exception | LinkageError | StackOverflowError e) {
			deliver(display, () -> otherwise.accept(e));
		}
		return Status.OK_STATUS;
	}

	/** A window that was closed meanwhile takes nothing. */
	private static void deliver(Display display, Runnable runnable) {
		if (!display.isDisposed()) {
			display.asyncExec(runnable);
		}
	}

	/** Progress of an operation as a job shows it. */
	private static final class MonitorProgress implements Progress {

		private final IProgressMonitor monitor;
		private boolean begun;
		private int shown;

		MonitorProgress(IProgressMonitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public void at(long done, long total) {
			if (!begun) {
				monitor.beginTask("", total > 0 ? SCALE : IProgressMonitor.UNKNOWN);
				begun = true;
			}
			if (total > 0) {
				int now = (int) Math.min(SCALE, done * SCALE / total);
				monitor.worked(Math.max(0, now - shown));
				shown = Math.max(shown, now);
			}
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
