using System.Collections.Immutable;
using Kubewright.Analyzers.Generation.Model;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Service = Kubewright.Core.Resources.Kinds.Service;

namespace Kubewright.Analyzers.Generation;

/// <summary>Takes from the objects of a file what code is written from, and leaves behind where they stand.</summary>
internal static class ObjectModelReader
{
    /// <summary>No program wants more in its own assembly; a manifest so large is data, and is better read from its file.</summary>
    private const int LongestJson = 100_000;

    /// <summary>The kinds of the library that are made with their own class. A Secret is not: its values have no place in an assembly.</summary>
    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "Job", "CronJob", "Ingress", "NetworkPolicy", "ConfigMap", "ServiceAccount",
        "PersistentVolumeClaim", "Namespace", "HorizontalPodAutoscaler", "PodDisruptionBudget", "Role", "RoleBinding",
    };

    /// <summary>The API groups of those kinds, legacy ones included.</summary>
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "", "apps", "batch", "extensions", "networking.k8s.io", "autoscaling", "policy", "rbac.authorization.k8s.io",
    };

    private static readonly string[] DataFields = ["data", "stringData", "binaryData"];

    public static FileModel Read(ManifestText text, ManifestFile file) => Read(text, file.File, file.Resources);

    /// <summary>What code is written from of the objects that a file holds, or that the environment deploys which it makes.</summary>
    public static FileModel Read(ManifestText text, SourceFile file, ImmutableArray<Resource> resources)
    {
        var path = SourcePath.Normalize(text.Path);
        var directory = SourcePath.Normalize(file.Directory);
        var patches = resources.OfType<Kustomization>().SelectMany(one => one.Patches).Select(patch => SourcePath.Combine(directory, patch));
        var failures = new List<GenerationFailure>();
        var objects = resources.Where(IsNamed).Select(one => Guard.Run(
            () => Read(one, text), () => null!, exception => failures.Add(new GenerationFailure(text.DisplayPath, one.ToString(), Guard.Describe(exception)))));
        var named = objects.OfType<ObjectModel>().ToEquatableArray();
        return new FileModel(path, text.DisplayPath, text.Set, patches.ToEquatableArray(), named, failures.ToEquatableArray(),
            UnappliedFiles.IsChart(path) ? directory : null);
    }

    private static bool IsNamed(Resource resource) =>
        resource is not Kustomization
        // What runs into another object because there is no '---' may hold a Secret's values, and is neither of the two. The error is the analyzer's.
        && !resource.Document.IsMixture
        && resource.Name is not null
        && resource.Type.Version.Length > 0
        && resource.Kind.Length > 0
        && char.IsLetter(resource.Kind[0])
        && resource.Kind.All(char.IsLetterOrDigit);

    private static ObjectModel Read(Resource resource, ManifestText text)
    {
        var manifest = ReadManifest(resource, ClassModelReader.IsOfClass(text.Path));
        var stated = resource.Metadata.Namespace;
        return new ObjectModel(
            resource.Kind,
            KindsOf(resource),
            resource.Name!,
            stated.IsOpaque ? null : stated.Or("") is { Length: > 0 } name ? name : text.Namespace,
            Pairs(resource.Metadata.Labels),
            resource is Service service ? ReadService(service) : null,
            resource is Workload { RunsPods: true } and not CustomWorkload ? ReadWorkload((Workload)resource) : null,
            resource.Type.Group.Length == 0 && resource.Kind is "ConfigMap" or "Secret" ? KeysOf(resource) : default,
            manifest,
            text.IsWritten && resource.Kind != "Secret" ? manifest?.Json ?? ObjectJson.Write(resource.Node) : null);
    }

    private static string KindsOf(Resource resource)
    {
        var isForeign = (KindRegistry.Find(resource.Type) is null || resource is CustomWorkload)
            && KindRegistry.All.Any(known => known.Kind == resource.Kind && !known.Groups.Contains(resource.Type.Group));
        var plural = NamePolicy.Plural(char.ToUpperInvariant(resource.Kind[0]) + resource.Kind.Substring(1));
        return isForeign ? NamePolicy.Identifier(resource.Type.Group.Split('.')[0]) + plural : plural;
    }

    private static EquatableArray<NamedValue> Pairs(LabelMap labels) => labels.Labels
        .Where(label => label.IsKnown)
        .GroupBy(label => label.Key, StringComparer.Ordinal)
        .Select(label => new NamedValue(label.Key, label.Last().Value!))
        .ToEquatableArray();

    private static EquatableArray<string> KeysOf(Resource resource) =>
        DataFields
            .SelectMany(field => LabelMap.Read(resource.Node[field]).Labels)
            .Where(entry => !entry.Entry.Key.IsPlaceholder)
            .Select(entry => entry.Key)
            // What cannot be the key of a Secret may be a value that got into its place.
            .Where(key => resource.Kind != "Secret" || ConfigKey.WhyInvalid(key) is null)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();

    private static ServiceModel ReadService(Service service)
    {
        var external = service.Spec.String("externalName");
        var ports = service.Ports
            .Where(port => IsPort(port.Port) && !port.Name.IsOpaque)
            .Select(port => new ServicePortModel(
                port.Name.Or("") is { Length: > 0 } name ? name : null,
                (int)port.Port.Value,
                IsPort(port.NodePort) ? (int)port.NodePort.Value : null,
                SchemeOf(port)))
            .GroupBy(port => port.Label, StringComparer.Ordinal)
            .Select(named => named.First());
        return new ServiceModel(
            ports.ToEquatableArray(),
            service.Selector.Pairs.Labels.All(label => label.IsKnown) ? Pairs(service.Selector.Pairs) : default,
            service.ServiceType == ServiceType.ExternalName && external.IsKnown ? external.Value : null,
            service.IsHeadless);
    }

    /// <summary>
    /// What a Service port speaks: its appProtocol where it is written, otherwise by the names and numbers that are usual for it, as service
    /// meshes read them (<c>http</c>, <c>http-web</c>, <c>https</c>; 80, 8080 and 443 without a name).
    /// </summary>
    private static string? SchemeOf(ServicePort port)
    {
        if (port.EffectiveProtocol != "TCP")
        {
            return null;
        }

        var protocol = port.Node.String("appProtocol");
        if (!protocol.IsAbsent)
        {
            return protocol.Or("").ToLowerInvariant() switch
            {
                "http" or "kubernetes.io/h2c" or "kubernetes.io/ws" or "http2" or "grpc" => "http",
                "https" or "kubernetes.io/wss" => "https",
                _ => null,
            };
        }

        var name = port.Name.Or("");
        return name.Length == 0
            ? port.Port.Value switch
            {
                80 or 8080 => "http",
                443 or 8443 => "https",
                _ => null,
            }
            : IsOrBeginsWith(name, "https") ? "https"
            : IsOrBeginsWith(name, "http") || IsOrBeginsWith(name, "http2") || IsOrBeginsWith(name, "grpc") || name == "web" ? "http"
            : null;
    }

    private static bool IsOrBeginsWith(string name, string word) => name == word || name.StartsWith(word + "-", StringComparison.Ordinal);

    private static WorkloadModel ReadWorkload(Workload workload)
    {
        var serviceName = workload is StatefulSet statefulSet ? statefulSet.ServiceName : default;
        var containers = workload.Template.AllContainers
            .Where(container => container.Name.IsKnown && container.Name.Value.Length > 0)
            .GroupBy(container => (container.IsInit, container.Name.Value))
            .Select(named => ReadContainer(named.Last()));
        return new WorkloadModel(SelectorOf(workload), containers.ToEquatableArray(), serviceName.Or("") is { Length: > 0 } name ? name : null);
    }

    // Expressions have no form in a list of pairs, and a part of a selector is another selector.
    private static EquatableArray<NamedValue> SelectorOf(Workload workload) =>
        workload.Selector is { MatchExpressions.IsEmpty: true } selector && selector.MatchLabels.Labels.All(label => label.IsKnown)
            ? Pairs(selector.MatchLabels) : default;

    private static ContainerModel ReadContainer(Container container) => new(
        container.Name.Value,
        container.Image.Or("") is { Length: > 0 } image ? image : null,
        container.Ports
            .Where(port => IsPort(port.Number) && !port.Name.IsOpaque)
            .Select(port => new PortModel(port.Name.Or("") is { Length: > 0 } name ? name : null, (int)port.Number.Value))
            .GroupBy(port => port.Label, StringComparer.Ordinal)
            .Select(named => named.First())
            .ToEquatableArray(),
        container.Node.Mappings("env")
            .Select(variable => variable.String("name"))
            .Where(name => name.IsKnown && name.Value.Length > 0)
            .Select(name => name.Value)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray(),
        container.IsInit,
        !container.IsInit || container.IsSidecar);

    private static bool IsPort(Field<long> number) => number.IsKnown && number.Value is >= 1 and <= 65535;

    /// <summary>
    /// What the builder starts from. Of a class every object has one, so that it is among the class's manifests; one of any kind where the library has no
    /// other.
    /// </summary>
    private static ManifestModel? ReadManifest(Resource resource, bool isOfClass)
    {
        var type = resource is Service service ? TypeOf(service)
            : Builders.Contains(resource.Kind) && Groups.Contains(resource.Type.Group) ? resource.Kind
            : isOfClass ? "CustomResource"
            : null;
        if (type is null)
        {
            return null;
        }

        var json = ObjectJson.Write(resource.Node);
        return json.Length <= LongestJson ? new ManifestModel(type, json) : null;
    }

    private static string? TypeOf(Service service) => service.ServiceType switch
    {
        ServiceType.ClusterIP => service.IsHeadless ? "HeadlessService" : "ClusterIPService",
        ServiceType.NodePort => "NodePortService",
        ServiceType.LoadBalancer => "LoadBalancerService",
        ServiceType.ExternalName => "ExternalNameService",
        _ => null,
    };
}
