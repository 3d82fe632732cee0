namespace Kubewright;

/// <summary>
/// Makes a partial class the description of a CronJob: a Job that starts by the clock.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CronJobAttribute : WorkloadAttribute
{
    /// <summary>Describes a CronJob.</summary>
    /// <param name="name">The name (metadata.name).</param>
    /// <param name="schedule">When to run, in the form of crontab, such as <c>0 3 * * *</c>.</param>
    public CronJobAttribute(string name, string schedule)
        : base(name) => Schedule = schedule;

    /// <summary>When to run, in the form of crontab, such as <c>0 3 * * *</c>.</summary>
    public string Schedule { get; }

    /// <summary>The time zone of the schedule, by its IANA name. Left out, it is the control plane's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>What happens while the last one still runs. Left out, it is Allow.</summary>
    public ConcurrencyPolicy ConcurrencyPolicy { get; set; }

    /// <summary>Whether it is suspended.</summary>
    public bool Suspend { get; set; }

    /// <summary>How many failures are retried. Left out, it is 6.</summary>
    public int BackoffLimit { get; set; }

    /// <summary>How many pods must succeed. Left out, it is 1.</summary>
    public int Completions { get; set; }

    /// <summary>How many pods may run at a time. Left out, it is 1.</summary>
    public int Parallelism { get; set; }

    /// <summary>How long it may run in all, in seconds.</summary>
    public int ActiveDeadlineSeconds { get; set; }

    /// <summary>How long a finished one is kept, in seconds. Left out, it is kept.</summary>
    public int TtlSecondsAfterFinished { get; set; }

    /// <summary>What happens to a container that fails: OnFailure or Never. Left out, it is Never.</summary>
    public RestartPolicy RestartPolicy { get; set; }

    /// <summary>Whether each pod has a number of its own. Left out, it has none (NonIndexed).</summary>
    public CompletionMode CompletionMode { get; set; }

    /// <summary>How late it may still start, in seconds. Left out, it is not limited.</summary>
    public int StartingDeadlineSeconds { get; set; }

    /// <summary>How many that succeeded are kept. Left out, it is 3.</summary>
    public int SuccessfulJobsHistoryLimit { get; set; }

    /// <summary>How many that failed are kept. Left out, it is 1.</summary>
    public int FailedJobsHistoryLimit { get; set; }
}
