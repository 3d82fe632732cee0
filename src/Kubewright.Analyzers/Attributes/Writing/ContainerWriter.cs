namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a container, with all that belongs to it.</summary>
internal sealed class ContainerWriter(NodeWriter nodes)
{
    /// <summary>The image that the project builds. It is a placeholder until the project's properties are known.</summary>
    public const string BuiltImage = "$(ContainerImage)";

    private readonly ProbeWriter _probes = new(nodes);
    private readonly SecurityWriter _security = new(nodes);

    public void Write(DescribedContainer container) => nodes.Object(container.Container, () =>
    {
        var own = container.Container;
        nodes.Field("name", own.AnyText("Name"));
        nodes.Field("image", own.AnyText("Image") ?? DescribedValue.Unsaid(BuiltImage));
        nodes.Field("imagePullPolicy", own.Choice("ImagePullPolicy"));
        nodes.Texts("command", own.Texts("Command"));
        nodes.Texts("args", own.Texts("Args"));
        nodes.Field("workingDir", own.Text("WorkingDir"));
        if (container.IsSidecar)
        {
            // An init container that restarts always keeps running (kubernetes.io/docs/concepts/workloads/pods/sidecar-containers).
            nodes.Field("restartPolicy", DescribedValue.Unsaid("Always"));
        }

        nodes.List("ports", container.Ports, port => nodes.Object(port, () =>
        {
            nodes.Field("name", port.Text("Name"));
            nodes.Field("containerPort", port.Number("Number"));
            nodes.Field("hostPort", port.Number("HostPort"));
            nodes.Field("protocol", port.Choice("Protocol"));
        }));
        nodes.List("envFrom", container.EnvFrom, WriteSource);
        nodes.List("env", container.Env, WriteVariable);
        nodes.List("volumeMounts", container.Mounts, WriteMount);
        if (container.Resources is [var resources, ..])
        {
            nodes.Object("resources", resources, () =>
            {
                WriteQuantities("requests", resources.Text("CpuRequest"), resources.Text("MemoryRequest"));
                WriteQuantities("limits", resources.Text("CpuLimit"), resources.Text("MemoryLimit"));
            });
        }

        if (container.SecurityContexts is [var security, ..])
        {
            _security.Write(security);
        }

        foreach (var probe in container.Probes.GroupBy(probe => probe.Choice("Kind")?.Text).Select(probes => probes.First()))
        {
            _probes.Write(probe, container);
        }
    });

    private void WriteVariable(DescribedAttribute variable) => nodes.Object(variable, () =>
    {
        nodes.Field("name", variable.AnyText("Name"));
        nodes.Field("value", variable.AnyText("Value"));
        var key = variable.Text("Key") ?? variable.Text("Name");
        if (variable.Text("Secret") is { } secret)
        {
            nodes.Object("valueFrom", () => WriteReference("secretKeyRef", secret));
        }
        else if (variable.Text("ConfigMap") is { } configMap)
        {
            nodes.Object("valueFrom", () => WriteReference("configMapKeyRef", configMap));
        }
        else if (variable.Text("FieldPath") is { } path)
        {
            nodes.Object("valueFrom", () => nodes.Object("fieldRef", () => nodes.Field("fieldPath", path)));
        }
        else if (variable.Text("ResourceField") is { } resource)
        {
            nodes.Object("valueFrom", () => nodes.Object("resourceFieldRef", () => nodes.Field("resource", resource)));
        }

        void WriteReference(string field, DescribedValue name) => nodes.Object(field, () =>
        {
            nodes.Field("name", name);
            nodes.Field("key", key);
            nodes.Flag("optional", variable.Flag("Optional"));
        });
    });

    private void WriteSource(DescribedAttribute source) => nodes.Object(source, () =>
    {
        nodes.Field("prefix", source.Text("Prefix"));
        nodes.Object(source.Text("Secret") is null ? "configMapRef" : "secretRef", () =>
        {
            nodes.Field("name", source.Text("Secret") ?? source.Text("ConfigMap"));
            nodes.Flag("optional", source.Flag("Optional"));
        });
    });

    private void WriteMount(DescribedMount mount) => nodes.Object(mount.Attribute, () =>
    {
        nodes.Field("name", mount.Volume);
        nodes.Field("mountPath", mount.Attribute.AnyText("Path"));
        nodes.Field("subPath", mount.Attribute.Text("SubPath"));
        nodes.Flag("readOnly", mount.Attribute.Flag("ReadOnly"));
    });

    private void WriteQuantities(string field, DescribedValue? cpu, DescribedValue? memory)
    {
        if (cpu is not null || memory is not null)
        {
            nodes.Object(field, () =>
            {
                nodes.Field("cpu", cpu);
                nodes.Field("memory", memory);
            });
        }
    }
}
