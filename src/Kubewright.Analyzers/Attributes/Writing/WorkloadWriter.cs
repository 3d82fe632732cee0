namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes the workload that a class describes.</summary>
internal sealed class WorkloadWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(nodes, described);
    private readonly PodSpecWriter _podSpec = new(nodes, described);

    public void Write()
    {
        var workload = described.Workload;
        nodes.Object(workload, () =>
        {
            nodes.Field("apiVersion", workload.Kind is "Job" or "CronJob" ? "batch/v1" : "apps/v1");
            nodes.Field("kind", workload.Kind);
            _metadata.Write(workload.Text("Name")!, "Workload");
            nodes.Object("spec", () =>
            {
                switch (workload.Kind)
                {
                    case "CronJob":
                        nodes.Field("schedule", workload.AnyText("Schedule"));
                        nodes.Field("timeZone", workload.Text("TimeZone"));
                        nodes.Field("concurrencyPolicy", workload.Choice("ConcurrencyPolicy"));
                        nodes.Field("startingDeadlineSeconds", workload.Number("StartingDeadlineSeconds"));
                        nodes.Field("successfulJobsHistoryLimit", workload.Number("SuccessfulJobsHistoryLimit"));
                        nodes.Field("failedJobsHistoryLimit", workload.Number("FailedJobsHistoryLimit"));
                        nodes.Flag("suspend", workload.Flag("Suspend"));
                        nodes.Object("jobTemplate", () => nodes.Object("spec", WriteJob));
                        break;
                    case "Job":
                        WriteJob();
                        break;
                    default:
                        WriteController();
                        break;
                }
            });
        });
    }

    private void WriteController()
    {
        var workload = described.Workload;
        nodes.Field("replicas", workload.Number("Replicas"));
        if (workload.Kind == "StatefulSet")
        {
            var headless = described.Services.FirstOrDefault(service => service.Choice("Type")?.Text == "Headless");
            nodes.Field("serviceName", workload.Text("ServiceName") ?? (headless is null ? null : described.NameOf(headless)));
            nodes.Field("podManagementPolicy", workload.Choice("PodManagementPolicy"));
            nodes.List("volumeClaimTemplates", [.. described.Volumes.Where(volume => volume.IsStorage)], _podSpec.WriteClaimTemplate);
        }

        nodes.Field("minReadySeconds", workload.Number("MinReadySeconds"));
        nodes.Field("revisionHistoryLimit", workload.Number("RevisionHistoryLimit"));
        nodes.Field("progressDeadlineSeconds", workload.Number("ProgressDeadlineSeconds"));
        WriteStrategy(workload);

        nodes.Object("selector", () => nodes.Map("matchLabels", _metadata.Selector()));
        WriteTemplate();
    }

    private void WriteStrategy(DescribedAttribute workload)
    {
        var (type, surge, missing) = (workload.Choice("Strategy"), workload.NumberOrText("MaxSurge"), workload.NumberOrText("MaxUnavailable"));
        if (type is null && surge is null && missing is null)
        {
            return;
        }

        nodes.Object(workload.Kind == "DaemonSet" ? "updateStrategy" : "strategy", () =>
        {
            nodes.Field("type", type);
            if (surge is not null || missing is not null)
            {
                nodes.Object("rollingUpdate", () =>
                {
                    nodes.Field("maxSurge", surge);
                    nodes.Field("maxUnavailable", missing);
                });
            }
        });
    }

    private void WriteJob()
    {
        var job = described.Workload;
        nodes.Field("backoffLimit", job.Number("BackoffLimit"));
        nodes.Field("completions", job.Number("Completions"));
        nodes.Field("parallelism", job.Number("Parallelism"));
        nodes.Field("completionMode", job.Choice("CompletionMode"));
        nodes.Field("activeDeadlineSeconds", job.Number("ActiveDeadlineSeconds"));
        nodes.Field("ttlSecondsAfterFinished", job.Number("TtlSecondsAfterFinished"));
        WriteTemplate();
    }

    private void WriteTemplate() => nodes.Object("template", () =>
    {
        nodes.Object("metadata", () =>
        {
            nodes.Map("labels", _metadata.Labels());
            nodes.Map("annotations", MetadataWriter.Pairs(described.Annotations("Pods")));
        });
        nodes.Object("spec", _podSpec.Write);
    });
}
