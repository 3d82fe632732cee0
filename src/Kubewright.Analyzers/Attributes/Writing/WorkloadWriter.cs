namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes the workload that a class describes.</summary>
internal sealed class WorkloadWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(json, described);
    private readonly PodSpecWriter _podSpec = new(json, described);

    public void Write()
    {
        var workload = described.Workload;
        json.Object(workload, () =>
        {
            json.Field("apiVersion", workload.Kind is "Job" or "CronJob" ? "batch/v1" : "apps/v1");
            json.Field("kind", workload.Kind);
            _metadata.Write(workload.Text("Name")!, "Workload");
            json.Object("spec", () =>
            {
                switch (workload.Kind)
                {
                    case "CronJob":
                        json.Field("schedule", workload.AnyText("Schedule"));
                        json.Field("timeZone", workload.Text("TimeZone"));
                        json.Field("concurrencyPolicy", workload.Choice("ConcurrencyPolicy"));
                        json.Field("startingDeadlineSeconds", workload.Number("StartingDeadlineSeconds"));
                        json.Field("successfulJobsHistoryLimit", workload.Number("SuccessfulJobsHistoryLimit"));
                        json.Field("failedJobsHistoryLimit", workload.Number("FailedJobsHistoryLimit"));
                        json.Flag("suspend", workload.Flag("Suspend"));
                        json.Object("jobTemplate", () => json.Object("spec", WriteJob));
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
        json.Field("replicas", workload.Number("Replicas"));
        if (workload.Kind == "StatefulSet")
        {
            var headless = described.Services.FirstOrDefault(service => service.Choice("Type")?.Text == "Headless");
            json.Field("serviceName", workload.Text("ServiceName") ?? (headless is null ? null : described.NameOf(headless)));
            json.Field("podManagementPolicy", workload.Choice("PodManagementPolicy"));
            json.List("volumeClaimTemplates", [.. described.Volumes.Where(volume => volume.IsStorage)], _podSpec.WriteClaimTemplate);
        }

        json.Field("minReadySeconds", workload.Number("MinReadySeconds"));
        json.Field("revisionHistoryLimit", workload.Number("RevisionHistoryLimit"));
        json.Field("progressDeadlineSeconds", workload.Number("ProgressDeadlineSeconds"));
        WriteStrategy(workload);

        json.Object("selector", () => json.Map("matchLabels", _metadata.Selector()));
        WriteTemplate();
    }

    private void WriteStrategy(DescribedAttribute workload)
    {
        var (type, surge, missing) = (workload.Choice("Strategy"), workload.NumberOrText("MaxSurge"), workload.NumberOrText("MaxUnavailable"));
        if (type is null && surge is null && missing is null)
        {
            return;
        }

        json.Object(workload.Kind == "DaemonSet" ? "updateStrategy" : "strategy", () =>
        {
            json.Field("type", type);
            if (surge is not null || missing is not null)
            {
                json.Object("rollingUpdate", () =>
                {
                    json.Field("maxSurge", surge);
                    json.Field("maxUnavailable", missing);
                });
            }
        });
    }

    private void WriteJob()
    {
        var job = described.Workload;
        json.Field("backoffLimit", job.Number("BackoffLimit"));
        json.Field("completions", job.Number("Completions"));
        json.Field("parallelism", job.Number("Parallelism"));
        json.Field("completionMode", job.Choice("CompletionMode"));
        json.Field("activeDeadlineSeconds", job.Number("ActiveDeadlineSeconds"));
        json.Field("ttlSecondsAfterFinished", job.Number("TtlSecondsAfterFinished"));
        WriteTemplate();
    }

    private void WriteTemplate() => json.Object("template", () =>
    {
        json.Object("metadata", () =>
        {
            json.Map("labels", _metadata.Labels());
            json.Map("annotations", MetadataWriter.Pairs(described.Annotations("Pods")));
        });
        json.Object("spec", _podSpec.Write);
    });
}
