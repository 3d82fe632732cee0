using Kubewright.Model;

namespace Kubewright;

public partial class CronJob
{
    /// <summary>When to run, in the form of crontab (spec.schedule).</summary>
    public string? Schedule
    {
        get => Spec.Schedule;
        set => Spec.Schedule = value;
    }

    /// <inheritdoc/>
    public override PodTemplateSpec PodTemplate => Spec.JobTemplate.Spec.Template;

    internal override bool EndsByItself => true;
}
