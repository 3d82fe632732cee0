namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes what the pods of a class are made of: containers and volumes.</summary>
internal sealed class PodSpecWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly ContainerWriter _containers = new(nodes);
    private readonly VolumeWriter _volumes = new(nodes);

    public void Write()
    {
        var workload = described.Workload;
        nodes.Field("serviceAccountName",
            workload.Text("ServiceAccount") ?? (described.Only("ServiceAccount") is { } account ? described.NameOf(account) : null));
        nodes.List("imagePullSecrets", workload.Texts("ImagePullSecrets"), secret => nodes.Object(() => nodes.Field("name", secret)));
        nodes.Field("terminationGracePeriodSeconds", workload.Number("TerminationGracePeriodSeconds"));
        if (workload.Kind is "Job" or "CronJob")
        {
            // The pods of a Job may not restart always, which is the default of pods (pkg/apis/batch/validation ValidateJobSpec).
            nodes.Field("restartPolicy", workload.Choice("RestartPolicy") ?? DescribedValue.Unsaid("Never"));
        }

        nodes.Field("priorityClassName", workload.Text("PriorityClass"));
        if (described.Only("PodSecurityContext") is { } security)
        {
            new SecurityWriter(nodes).Write(security);
        }

        new PlacementWriter(nodes, described).Write();
        nodes.List("volumes", [.. described.Volumes.Where(volume => !IsClaimed(volume))], _volumes.Write);
        nodes.List("initContainers", [.. described.Containers.Where(container => container.IsInit)], _containers.Write);
        nodes.List("containers", [.. described.Containers.Where(container => !container.IsInit)], _containers.Write);
    }

    /// <summary>Writes the claim that each pod of a StatefulSet makes for itself.</summary>
    public void WriteClaimTemplate(DescribedMount volume) => nodes.Object(volume.Attribute, () =>
    {
        nodes.Object("metadata", () => nodes.Field("name", volume.Volume));
        nodes.Object("spec", () =>
        {
            nodes.Texts("accessModes", [DescribedValue.Unsaid("ReadWriteOnce")]);
            nodes.Object("resources", () => nodes.Object("requests", () => nodes.Field("storage", volume.Source)));
        });
    });

    /// <summary>Whether a volume is one that each pod claims for itself, which only the pods of a StatefulSet can.</summary>
    private bool IsClaimed(DescribedMount volume) => volume.IsStorage && described.Workload.Kind == "StatefulSet";
}
