namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes what the pods of a class are made of: containers and volumes.</summary>
internal sealed class PodSpecWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly ContainerWriter _containers = new(json);
    private readonly VolumeWriter _volumes = new(json);

    public void Write()
    {
        var workload = described.Workload;
        json.Field("serviceAccountName",
            workload.Text("ServiceAccount") ?? (described.Only("ServiceAccount") is { } account ? described.NameOf(account) : null));
        json.List("imagePullSecrets", workload.Texts("ImagePullSecrets"), secret => json.Object(() => json.Field("name", secret)));
        json.Field("terminationGracePeriodSeconds", workload.Number("TerminationGracePeriodSeconds"));
        if (workload.Kind is "Job" or "CronJob")
        {
            // The pods of a Job may not restart always, which is the default of pods (pkg/apis/batch/validation ValidateJobSpec).
            json.Field("restartPolicy", workload.Choice("RestartPolicy") ?? TracedValue.Unsaid("Never"));
        }

        json.Field("priorityClassName", workload.Text("PriorityClass"));
        if (described.Only("PodSecurityContext") is { } security)
        {
            new SecurityWriter(json).Write(security);
        }

        new PlacementWriter(json, described).Write();
        json.List("volumes", [.. described.Volumes.Where(volume => !IsClaimed(volume))], _volumes.Write);
        json.List("initContainers", [.. described.Containers.Where(container => container.IsInit)], _containers.Write);
        json.List("containers", [.. described.Containers.Where(container => !container.IsInit)], _containers.Write);
    }

    /// <summary>Writes the claim that each pod of a StatefulSet makes for itself.</summary>
    public void WriteClaimTemplate(DescribedMount volume) => json.Object(volume.Attribute, () =>
    {
        json.Object("metadata", () => json.Field("name", volume.Volume));
        json.Object("spec", () =>
        {
            json.Texts("accessModes", [TracedValue.Unsaid("ReadWriteOnce")]);
            json.Object("resources", () => json.Object("requests", () => json.Field("storage", volume.Source)));
        });
    });

    /// <summary>Whether a volume is one that each pod claims for itself, which only the pods of a StatefulSet can.</summary>
    private bool IsClaimed(DescribedMount volume) => volume.IsStorage && described.Workload.Kind == "StatefulSet";
}
