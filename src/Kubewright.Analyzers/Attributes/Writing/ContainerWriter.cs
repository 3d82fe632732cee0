namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a container, with all that belongs to it.</summary>
internal sealed class ContainerWriter(TracedJsonWriter json)
{
    /// <summary>The image that the project builds. It is a placeholder until the project's properties are known.</summary>
    public const string BuiltImage = "$(ContainerImage)";

    private readonly ProbeWriter _probes = new(json);
    private readonly SecurityWriter _security = new(json);

    public void Write(DescribedContainer container) => json.Object(container.Container, () =>
    {
        var own = container.Container;
        json.Field("name", own.AnyText("Name"));
        json.Field("image", own.AnyText("Image") ?? TracedValue.Unsaid(BuiltImage));
        json.Field("imagePullPolicy", own.Choice("ImagePullPolicy"));
        json.Texts("command", own.Texts("Command"));
        json.Texts("args", own.Texts("Args"));
        json.Field("workingDir", own.Text("WorkingDir"));
        if (container.IsSidecar)
        {
            // An init container that restarts always keeps running (kubernetes.io/docs/concepts/workloads/pods/sidecar-containers).
            json.Field("restartPolicy", TracedValue.Unsaid("Always"));
        }

        json.List("ports", container.Ports, port => json.Object(port, () =>
        {
            json.Field("name", port.Text("Name"));
            json.Field("containerPort", port.Number("Number"));
            json.Field("hostPort", port.Number("HostPort"));
            json.Field("protocol", port.Choice("Protocol"));
        }));
        json.List("envFrom", container.EnvFrom, WriteSource);
        json.List("env", container.Env, WriteVariable);
        json.List("volumeMounts", container.Mounts, WriteMount);
        if (container.Resources is [var resources, ..])
        {
            json.Object("resources", resources, () =>
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

    private void WriteVariable(DescribedAttribute variable) => json.Object(variable, () =>
    {
        json.Field("name", variable.AnyText("Name"));
        json.Field("value", variable.AnyText("Value"));
        var key = variable.Text("Key") ?? variable.Text("Name");
        if (variable.Text("Secret") is { } secret)
        {
            json.Object("valueFrom", () => WriteReference("secretKeyRef", secret));
        }
        else if (variable.Text("ConfigMap") is { } configMap)
        {
            json.Object("valueFrom", () => WriteReference("configMapKeyRef", configMap));
        }
        else if (variable.Text("FieldPath") is { } path)
        {
            json.Object("valueFrom", () => json.Object("fieldRef", () => json.Field("fieldPath", path)));
        }
        else if (variable.Text("ResourceField") is { } resource)
        {
            json.Object("valueFrom", () => json.Object("resourceFieldRef", () => json.Field("resource", resource)));
        }

        void WriteReference(string field, TracedValue name) => json.Object(field, () =>
        {
            json.Field("name", name);
            json.Field("key", key);
            json.Flag("optional", variable.Flag("Optional"));
        });
    });

    private void WriteSource(DescribedAttribute source) => json.Object(source, () =>
    {
        json.Field("prefix", source.Text("Prefix"));
        json.Object(source.Text("Secret") is null ? "configMapRef" : "secretRef", () =>
        {
            json.Field("name", source.Text("Secret") ?? source.Text("ConfigMap"));
            json.Flag("optional", source.Flag("Optional"));
        });
    });

    private void WriteMount(DescribedMount mount) => json.Object(mount.Attribute, () =>
    {
        json.Field("name", mount.Volume);
        json.Field("mountPath", mount.Attribute.AnyText("Path"));
        json.Field("subPath", mount.Attribute.Text("SubPath"));
        json.Flag("readOnly", mount.Attribute.Flag("ReadOnly"));
    });

    private void WriteQuantities(string field, TracedValue? cpu, TracedValue? memory)
    {
        if (cpu is not null || memory is not null)
        {
            json.Object(field, () =>
            {
                json.Field("cpu", cpu);
                json.Field("memory", memory);
            });
        }
    }
}
