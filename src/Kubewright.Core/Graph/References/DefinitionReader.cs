using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What an object makes besides itself: the generators of a kustomization (kustomize api/types/kustomization.go), Sealed Secrets, External Secrets,
/// certificates of cert-manager, Secrets of the store driver, and the claims of a StatefulSet.
/// </summary>
internal sealed class DefinitionReader(ManifestSet set)
{
    /// <summary>What stands for the number of a StatefulSet's pod in the names of its claims.</summary>
    public const string AnyOrdinal = "-*";

    /// <summary>What an object makes, itself first.</summary>
    public IEnumerable<Definition> Read(Resource resource)
    {
        var place = set.NamespaceOf(resource);
        if (resource is Kustomization)
        {
            return Generated(resource);
        }

        var made = resource is Workload workload ? Made(resource, place).Concat(OfDapr(workload, place)) : Made(resource, place);
        return resource.Name is null ? made : [Itself(resource, place), .. made];
    }

    private static Definition Itself(Resource resource, ObjectNamespace place)
    {
        var isOfCluster = ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is { IsNamespaced: false }
            || IsClusterKind(resource.Kind);
        return new Definition(resource, resource.Kind, resource.Name!, isOfCluster ? null : place, resource.Metadata.Name.Span)
        {
            Group = ApiGroups.Normalize(resource.Type.Group, resource.Kind),
            IsObject = true,
            NameNode = resource.Metadata.Name.Entry?.Value as YamlScalar,
            Keys = () => resource.Kind is "ConfigMap" or "Secret" ? DefinedKeys.Of(resource) : null,
        };
    }

    // Kinds of operators that belong to the cluster.
    private static bool IsClusterKind(string kind) => kind is "ClusterIssuer" or "ClusterSecretStore" or "ClusterTriggerAuthentication" or "GatewayClass"
        or "ClusterAnalysisTemplate" or "ClusterWorkflowTemplate" or "VolumeSnapshotClass";

    private static IEnumerable<Definition> Made(Resource resource, ObjectNamespace place) => (resource.Type.Group, resource.Kind) switch
    {
        ("bitnami.com", "SealedSecret") => Sealed(resource, place),
        ("external-secrets.io", "ExternalSecret") => External(resource, place),
        ("external-secrets.io", "ClusterExternalSecret") => Named(resource, resource.Spec.String("externalSecretName"), place),
        ("cert-manager.io", "Certificate") => Named(resource, resource.Spec.String("secretName"), place, "tls.crt", "tls.key", "ca.crt", "keystore.jks",
            "keystore.p12", "truststore.jks", "truststore.p12", "tls-combined.pem", "key.der"),
        ("cert-manager.io", "Issuer" or "ClusterIssuer") => Named(resource, resource.Spec.Mapping("acme").Mapping("privateKeySecretRef").String("name"), place),
        ("secrets-store.csi.x-k8s.io", "SecretProviderClass") => resource.Spec.Mappings("secretObjects").SelectMany(one => FromStore(resource, one, place)),
        ("networking.k8s.io" or "extensions", "Ingress") when IsIssued(resource) =>
            resource.Spec.Mappings("tls").SelectMany(tls => Named(resource, tls.String("secretName"), place)),
        (GatewayRoute.Group, "Gateway") when IsIssued(resource) =>
            NodePath.Follow(resource.Node, "spec.listeners[].tls.certificateRefs[]").SelectMany(one => Named(resource, one.String("name"), place)),
        ("apps", "StatefulSet") when resource.Name is { } name =>
            resource.Spec.Mappings("volumeClaimTemplates").SelectMany(claim => ClaimOf(resource, claim, name, place)),
        ("networking.istio.io", "ServiceEntry") => HostsOf(resource, place),
        ("onepassword.com", "OnePasswordItem") or ("secrets.hashicorp.com", _) or ("ricoberger.de", "VaultSecret") => Copied(resource, place),
        _ => [],
    };

    // docs.dapr.io/reference/arguments-annotations-overview: the app id is that of the annotation, else the name of the workload.
    private static IEnumerable<Definition> OfDapr(Workload workload, ObjectNamespace place)
    {
        var annotations = workload.Template.Metadata.Node.Mapping("annotations");
        var id = annotations.String("dapr.io/app-id");
        var name = id.IsAbsent && annotations.String("dapr.io/enabled").Or("") == "true" ? workload.Metadata.Name : id;
        return name.Or("").Length == 0 ? []
            : [Written(workload, MeshReferences.DaprApplication, name, place) with { Group = MeshReferences.Dapr }];
    }

    // A host that is added to the mesh is one that routes may send to.
    private static IEnumerable<Definition> HostsOf(Resource resource, ObjectNamespace place) =>
        from host in (resource.Spec?["hosts"] as YamlSequence)?.Items.OfType<YamlScalar>() ?? []
        let written = WrittenName.Read(NameForm.Host, host.Value)
        where written is not null
        select new Definition(resource, "Service", written.Value.Name, written.Value.Namespace is { } stated ? new ObjectNamespace(stated, true) : place,
            host.Span);

    private static bool IsIssued(Resource resource) => resource.Metadata.Node.Mapping("annotations") is { } annotations
        && annotations.Entries
            .Any(entry => entry.Name.StartsWith("cert-manager.io/", StringComparison.Ordinal) || entry.Name.EndsWith("/tls-acme", StringComparison.Ordinal));

    private static IEnumerable<Definition> Named(Resource resource, Field<string> name, ObjectNamespace place, params string[] keys)
    {
        if (name.Or("").Length > 0)
        {
            yield return Secret(resource, name, place) with { Keys = () => keys.Length == 0 ? null : KeysOf(keys, name.Span) };
        }
    }

    private static Definition Secret(Resource resource, Field<string> name, ObjectNamespace place) => Written(resource, "Secret", name, place);

    private static Definition Written(Resource resource, string kind, Field<string> name, ObjectNamespace place) =>
        new(resource, kind, name.Value, place, name.Span) { NameNode = name.Entry!.Value as YamlScalar };

    private static IEnumerable<Definition> Copied(Resource resource, ObjectNamespace place)
    {
        var destination = resource.Spec.Mapping("destination").String("name");
        return destination.IsKnown ? Named(resource, destination, place) : Named(resource, resource.Metadata.Name, place);
    }

    // The template's name is that of the Secret, the SealedSecret's own where it has none (bitnami-labs/sealed-secrets README).
    private static IEnumerable<Definition> Sealed(Resource resource, ObjectNamespace place)
    {
        var template = resource.Spec.Mapping("template").Mapping("metadata").String("name");
        var name = template.Or("").Length > 0 ? template : resource.Metadata.Name;
        var data = resource.Spec.Mapping("encryptedData");
        if (name.Or("").Length > 0)
        {
            yield return Secret(resource, name, place) with
            {
                Keys = () => data is null || !resource.Spec.Mapping("template").Mapping("data").IsNull() ? null
                    : KeysOf(data.Entries.Select(entry => entry.Name), data.Span),
            };
        }
    }

    // external-secrets.io/latest/api/externalsecret: target.name defaults to the ExternalSecret's own; dataFrom and templates bring keys that are not written.
    private static IEnumerable<Definition> External(Resource resource, ObjectNamespace place)
    {
        var target = resource.Spec.Mapping("target");
        var stated = target.String("name");
        var name = stated.Or("").Length > 0 ? stated : resource.Metadata.Name;
        if (stated.IsOpaque || name.Or("").Length == 0)
        {
            yield break;
        }

        var keys = resource.Spec.Mappings("data").Select(one => one.String("secretKey")).ToList();
        yield return Secret(resource, name, place) with
        {
            Keys = () => keys.Count == 0 || keys.Exists(key => !key.IsKnown) || !resource.Spec?["dataFrom"].IsNull() == true
                || !target?["template"].IsNull() == true
                || target.String("creationPolicy").Or("Owner") != "Owner"
                ? null
                : KeysOf(keys.Select(key => key.Value), name.Span),
        };
    }

    private static IEnumerable<Definition> FromStore(Resource resource, YamlMapping one, ObjectNamespace place)
    {
        var keys = one.Mappings("data").Select(data => data.String("key")).ToList();
        var name = one.String("secretName");
        return name.Or("").Length == 0
            ? []
            : [Secret(resource, name, place) with
            {
                Keys = () => keys.Count == 0 || keys.Exists(key => !key.IsKnown) ? null : KeysOf(keys.Select(key => key.Value), name.Span),
            }];
    }

    private static IEnumerable<Definition> ClaimOf(Resource resource, YamlMapping claim, string name, ObjectNamespace place)
    {
        var template = ObjectMeta.Read(claim["metadata"]).Name;
        return template.Or("").Length == 0
            ? []
            : [new Definition(resource, "PersistentVolumeClaim", $"{template.Value}-{name}{AnyOrdinal}", place, template.Span)];
    }

    private IEnumerable<Definition> Generated(Resource kustomization)
    {
        var stated = kustomization.Node.String("namespace");
        foreach (var (field, kind) in new[] { ("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret") })
        {
            foreach (var generator in kustomization.Node.Mappings(field))
            {
                var name = generator.String("name");
                if (name.Or("").Length > 0)
                {
                    var own = generator.String("namespace");
                    var place = own.Or("").Length > 0 ? new ObjectNamespace(own.Value, true)
                        : stated.Or("").Length > 0 ? new ObjectNamespace(stated.Value, true)
                        : set.NamespaceOf(kustomization);
                    yield return Written(kustomization, kind, name, place) with { Keys = () => GeneratedKeys(generator, name.Span) };
                }
            }
        }
    }

    private static DefinedKeys? GeneratedKeys(YamlMapping generator, SourceSpan span)
    {
        // What a merge adds to, and what a file of variables holds, is written elsewhere.
        if (generator.String("behavior").Or("create") != "create" || !generator["envs"].IsNull() || !generator["env"].IsNull())
        {
            return null;
        }

        return KeysOf(Items("literals").Select(KeyBeforeSign).Concat(Items("files").Select(KeyOfFile)), span);

        IEnumerable<string> Items(string field) => generator[field] is YamlSequence items ? items.Items.OfType<YamlScalar>().Select(item => item.Value) : [];
    }

    private static string KeyBeforeSign(string text) => text.IndexOf('=') is >= 0 and var sign ? text.Substring(0, sign) : text;

    private static string KeyOfFile(string text) =>
        text.IndexOf('=') is >= 0 and var sign ? text.Substring(0, sign) : text.Substring(text.LastIndexOf('/') + 1);

    private static DefinedKeys? KeysOf(IEnumerable<string> names, SourceSpan span)
    {
        var keys = new DefinedKeys();
        foreach (var name in names)
        {
            keys.Add(name, span);
        }

        return keys.Names.Count == 0 ? null : keys;
    }
}
