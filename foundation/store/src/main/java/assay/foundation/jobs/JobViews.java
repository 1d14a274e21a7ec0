package assay.foundation.jobs;

import assay.foundation.jobs.JobView.JobProblem;
import assay.foundation.jobs.RowErrors.RowError;
import assay.foundation.problem.FieldError;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Puts jobs and row errors into words, in the caller's language. */
@Singleton
class JobViews {

    private final Texts texts;
    private final HttpHeaders headers;

    JobViews(Texts texts, HttpHeaders headers) {
        this.texts = texts;
        this.headers = headers;
    }

    /** Where a job lives: the plural of its kind below {@code /v1}. */
    static String path(Job job) {
        return "/v1/" + job.kind() + "s/" + job.id();
    }

    /** The job as it was right after the upload, whatever has become of it. */
    JobView asAccepted(Job job) {
        return new JobView(
                job.id(), job.kind(), JobState.QUEUED, JobProgress.NONE, errors(job), job.createdAt(), null, null);
    }

    JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.progress(),
                errors(job),
                job.createdAt(),
                job.finishedAt(),
                job.failure() == null ? null : problem(job.failure()));
    }

    RowErrorView of(RowError error) {
        FieldError fault = error.fault();
        return new RowErrorView(
                error.row(),
                error.line(),
                fault.pointer().isEmpty() ? null : fault.pointer(),
                fault.code(),
                texts.find("field." + fault.code(), language(), fault.args()).orElse(fault.code()));
    }

    private JobProblem problem(Job.Failure failure) {
        String code = failure.code();
        return new JobProblem(
                code,
                texts.find(code + ".title", language(), failure.args()).orElse(code),
                texts.find(code + ".detail", language(), failure.args()).orElse(code));
    }

    private static @Nullable String errors(Job job) {
        return job.readsRows() ? path(job) + "/errors" : null;
    }

    private Language language() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
