using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes;

/// <summary>Makes the manifest of a class: the workload, its Services, its Ingresses. What no attribute says is left to Kubernetes.</summary>
internal sealed class AttributeManifestReader
{
    private readonly TracedJsonWriter _json = new();
    private readonly DescribedClass _class;

    private AttributeManifestReader(DescribedClass described) => _class = described;

    public static AttributeManifest Read(DescribedClass described)
    {
        var reader = new AttributeManifestReader(described);
        reader.WriteAll();
        return reader._json.ToManifest();
    }

    private void WriteAll()
    {
        Action[] objects =
        [
            WriteWorkload,
            .. _class.Services.Select(service => (Action)(() => WriteService(service))),
            .. _class.Ingresses.GroupBy(NameOf).Select(named => (Action)(() => WriteIngress([.. named]))),
        ];
        _json.Object(() =>
        {
            _json.Field("apiVersion", "v1");
            _json.Field("kind", "List");
            _json.List("items", objects, write => write());
        });
    }

    private void WriteWorkload()
    {
        var workload = _class.Workload;
        _json.Object(workload, () =>
        {
            _json.Field("apiVersion", workload.Kind is "Job" or "CronJob" ? "batch/v1" : "apps/v1");
            _json.Field("kind", workload.Kind);
            WriteMetadata(workload.Text("Name")!, "Workload");
            _json.Object("spec", () =>
            {
                switch (workload.Kind)
                {
                    case "CronJob":
                        _json.Field("schedule", workload.AnyText("Schedule"));
                        _json.Field("timeZone", workload.Text("TimeZone"));
                        _json.Field("concurrencyPolicy", workload.Choice("ConcurrencyPolicy"));
                        _json.Flag("suspend", workload.Flag("Suspend"));
                        _json.Object("jobTemplate", () => _json.Object("spec", WriteJob));
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
        var workload = _class.Workload;
        _json.Field("replicas", workload.Number("Replicas"));
        if (workload.Kind == "StatefulSet")
        {
            var headless = _class.Services.FirstOrDefault(service => service.Choice("Type")?.Text == "Headless");
            _json.Field("serviceName", workload.Text("ServiceName") ?? (headless is null ? null : _class.NameOf(headless)));
            _json.Field("podManagementPolicy", workload.Choice("PodManagementPolicy"));
            _json.List("volumeClaimTemplates", [.. _class.Volumes.Where(volume => volume.IsStorage)], WriteClaimTemplate);
        }

        if (workload.Choice("Strategy") is { } strategy)
        {
            _json.Object("strategy", () => _json.Field("type", strategy));
        }

        _json.Object("selector", () => _json.Map("matchLabels", Selector()));
        WriteTemplate();
    }

    private void WriteJob()
    {
        var job = _class.Workload;
        _json.Field("backoffLimit", job.Number("BackoffLimit"));
        _json.Field("completions", job.Number("Completions"));
        _json.Field("parallelism", job.Number("Parallelism"));
        _json.Field("activeDeadlineSeconds", job.Number("ActiveDeadlineSeconds"));
        _json.Field("ttlSecondsAfterFinished", job.Number("TtlSecondsAfterFinished"));
        WriteTemplate();
    }

    private void WriteTemplate() => _json.Object("template", () =>
    {
        _json.Object("metadata", () =>
        {
            _json.Map("labels", Labels());
            _json.Map("annotations", Pairs(_class.Annotations("Pods")));
        });
        _json.Object("spec", WritePodSpec);
    });

    private void WritePodSpec()
    {
        var workload = _class.Workload;
        _json.Field("serviceAccountName", workload.Text("ServiceAccount"));
        _json.List("imagePullSecrets", workload.Texts("ImagePullSecrets"), secret => _json.Object(() => _json.Field("name", secret)));
        _json.Field("terminationGracePeriodSeconds", workload.Number("TerminationGracePeriodSeconds"));
        if (workload.Kind is "Job" or "CronJob")
        {
            // The pods of a Job may not restart always, which is the default of pods (pkg/apis/batch/validation ValidateJobSpec).
            _json.Field("restartPolicy", workload.Choice("RestartPolicy") ?? new TracedValue("Never", false, null, ""));
        }

        _json.List("volumes", [.. _class.Volumes.Where(volume => !IsClaimed(volume))], WriteVolume);
        _json.List("initContainers", [.. _class.Containers.Where(container => container.IsInit)], WriteContainer);
        _json.List("containers", [.. _class.Containers.Where(container => !container.IsInit)], WriteContainer);
    }

    private void WriteContainer(DescribedContainer container) => _json.Object(container.Container, () =>
    {
        var own = container.Container;
        _json.Field("name", own.AnyText("Name"));
        _json.Field("image", own.AnyText("Image"));
        _json.Field("imagePullPolicy", own.Choice("ImagePullPolicy"));
        _json.Texts("command", own.Texts("Command"));
        _json.Texts("args", own.Texts("Args"));
        _json.Field("workingDir", own.Text("WorkingDir"));
        _json.List("ports", container.Ports, port => _json.Object(port, () =>
        {
            _json.Field("name", port.Text("Name"));
            _json.Field("containerPort", port.Number("Number"));
            _json.Field("protocol", port.Choice("Protocol"));
        }));
        _json.List("env", container.Env, WriteVariable);
        _json.List("volumeMounts", container.Mounts, WriteMount);
        if (container.Resources is [var resources, ..])
        {
            _json.Object("resources", resources, () =>
            {
                WriteQuantities("requests", resources.Text("CpuRequest"), resources.Text("MemoryRequest"));
                WriteQuantities("limits", resources.Text("CpuLimit"), resources.Text("MemoryLimit"));
            });
        }

        foreach (var probe in container.Probes.GroupBy(probe => probe.Choice("Kind")?.Text).Select(probes => probes.First()))
        {
            WriteProbe(probe, container);
        }
    });

    /// <summary>Whether a volume is one that each pod claims for itself, which only the pods of a StatefulSet can.</summary>
    private bool IsClaimed(DescribedMount volume) => volume.IsStorage && _class.Workload.Kind == "StatefulSet";

    private void WriteVolume(DescribedMount volume) => _json.Object(volume.Attribute, () =>
    {
        _json.Field("name", volume.Volume);
        switch (volume.Source?.Argument)
        {
            case "ConfigMap":
                _json.Object("configMap", () => _json.Field("name", volume.Source));
                break;
            case "Secret":
                _json.Object("secret", () => _json.Field("secretName", volume.Source));
                break;
            case "Claim":
                _json.Object("persistentVolumeClaim", () => _json.Field("claimName", volume.Source));
                break;
            default:
                _json.Object("emptyDir", () => { });
                break;
        }
    });

    private void WriteClaimTemplate(DescribedMount volume) => _json.Object(volume.Attribute, () =>
    {
        _json.Object("metadata", () => _json.Field("name", volume.Volume));
        _json.Object("spec", () =>
        {
            _json.Texts("accessModes", [new TracedValue("ReadWriteOnce", false, null, "")]);
            _json.Object("resources", () => _json.Object("requests", () => _json.Field("storage", volume.Source)));
        });
    });

    private void WriteMount(DescribedMount mount) => _json.Object(mount.Attribute, () =>
    {
        _json.Field("name", mount.Volume);
        _json.Field("mountPath", mount.Attribute.AnyText("Path"));
        _json.Field("subPath", mount.Attribute.Text("SubPath"));
        _json.Flag("readOnly", mount.Attribute.Flag("ReadOnly"));
    });

    private void WriteVariable(DescribedAttribute variable) => _json.Object(variable, () =>
    {
        _json.Field("name", variable.AnyText("Name"));
        _json.Field("value", variable.AnyText("Value"));
        var key = variable.Text("Key") ?? variable.Text("Name");
        if (variable.Text("Secret") is { } secret)
        {
            _json.Object("valueFrom", () => WriteReference("secretKeyRef", secret));
        }
        else if (variable.Text("ConfigMap") is { } configMap)
        {
            _json.Object("valueFrom", () => WriteReference("configMapKeyRef", configMap));
        }
        else if (variable.Text("FieldPath") is { } path)
        {
            _json.Object("valueFrom", () => _json.Object("fieldRef", () => _json.Field("fieldPath", path)));
        }

        void WriteReference(string field, TracedValue name) => _json.Object(field, () =>
        {
            _json.Field("name", name);
            _json.Field("key", key);
            _json.Flag("optional", variable.Flag("Optional"));
        });
    });

    private void WriteQuantities(string field, TracedValue? cpu, TracedValue? memory)
    {
        if (cpu is not null || memory is not null)
        {
            _json.Object(field, () =>
            {
                _json.Field("cpu", cpu);
                _json.Field("memory", memory);
            });
        }
    }

    private void WriteProbe(DescribedAttribute probe, DescribedContainer container)
    {
        var field = probe.Choice("Kind")?.Text switch
        {
            "Liveness" => "livenessProbe",
            "Startup" => "startupProbe",
            _ => "readinessProbe",
        };
        var only = container.Ports is [var single] ? single : null;
        var port = probe.Text("Port") ?? probe.Number("PortNumber") ?? only?.Text("Name") ?? only?.Number("Number");
        _json.Object(field, probe, () =>
        {
            if (probe.Texts("Command") is { IsEmpty: false } command)
            {
                _json.Object("exec", () => _json.Texts("command", command));
            }
            else if (probe.Text("Path") is { } path)
            {
                _json.Object("httpGet", () =>
                {
                    _json.Field("path", path);
                    _json.Field("port", port);
                    _json.Field("scheme", probe.Choice("Scheme"));
                });
            }
            else if (probe.Flag("Grpc"))
            {
                // Kubernetes takes a number here and no name.
                _json.Object("grpc", () => _json.Field("port", probe.Number("PortNumber") ?? NumberOf(probe.Text("Port"), container) ?? only?.Number("Number")));
            }
            else
            {
                _json.Object("tcpSocket", () => _json.Field("port", port));
            }

            _json.Field("initialDelaySeconds", probe.Number("InitialDelaySeconds"));
            _json.Field("periodSeconds", probe.Number("PeriodSeconds"));
            _json.Field("timeoutSeconds", probe.Number("TimeoutSeconds"));
            _json.Field("failureThreshold", probe.Number("FailureThreshold"));
            _json.Field("successThreshold", probe.Number("SuccessThreshold"));
        });
    }

    private static TracedValue? NumberOf(TracedValue? name, DescribedContainer container) =>
        name is null ? null : container.Ports.FirstOrDefault(port => port.Text("Name")?.Text == name.Text)?.Number("Number");

    private void WriteService(DescribedAttribute service)
    {
        var type = service.Choice("Type")?.Text ?? "ClusterIP";
        _json.Object(service, () =>
        {
            _json.Field("apiVersion", "v1");
            _json.Field("kind", "Service");
            WriteMetadata(_class.NameOf(service), "Service");
            _json.Object("spec", () =>
            {
                if (type is "NodePort" or "LoadBalancer" or "ExternalName")
                {
                    _json.Field("type", service.Choice("Type"));
                }

                if (type == "Headless")
                {
                    _json.Field("clusterIP", "None");
                }

                _json.Field("externalName", service.Text("ExternalName"));
                if (type != "ExternalName")
                {
                    _json.Map("selector", Selector());
                }

                _json.List("ports", _class.PortsOf(service), WriteServicePort);
                _json.Field("externalTrafficPolicy", service.Choice("ExternalTrafficPolicy"));
                _json.Field("sessionAffinity", service.Choice("SessionAffinity"));
                _json.Field("loadBalancerClass", service.Text("LoadBalancerClass"));
                _json.Texts("loadBalancerSourceRanges", service.Texts("LoadBalancerSourceRanges"));
                _json.Flag("publishNotReadyAddresses", service.Flag("PublishNotReadyAddresses"));
            });
        });
    }

    private void WriteServicePort(DescribedAttribute port)
    {
        var sameName = _class.Ports.FirstOrDefault(one => one.Text("Name")?.Text == port.Text("Name")?.Text);
        var sameNumber = _class.Ports.FirstOrDefault(one => one.Number("Number")?.Text == port.Number("Port")?.Text);
        _json.Object(port, () =>
        {
            _json.Field("name", port.Text("Name"));
            _json.Field("port", port.Number("Port"));
            _json.Field("targetPort", port.Text("TargetPort") ?? port.Number("TargetPortNumber") ?? (sameName ?? sameNumber)?.Text("Name"));
            _json.Field("nodePort", port.Number("NodePort"));
            _json.Field("protocol", port.Choice("Protocol"));
            _json.Field("appProtocol", port.Text("AppProtocol"));
        });
    }

    private void WriteIngress(ImmutableArray<DescribedAttribute> ingresses)
    {
        var certificates = ingresses.Where(ingress => ingress.Text("TlsSecret") is not null).ToList();
        _json.Object(ingresses[0], () =>
        {
            _json.Field("apiVersion", "networking.k8s.io/v1");
            _json.Field("kind", "Ingress");
            WriteMetadata(ingresses[0].Text("Name") ?? ServiceOf(ingresses[0]), "Ingress");
            _json.Object("spec", () =>
            {
                _json.Field("ingressClassName", ingresses.Select(ingress => ingress.Text("IngressClassName")).FirstOrDefault(name => name is not null));
                _json.List("tls", certificates, ingress => _json.Object(() =>
                {
                    TracedValue[] hosts = ingress.Text("Host") is { } host ? [host] : [];
                    _json.Texts("hosts", hosts);
                    _json.Field("secretName", ingress.Text("TlsSecret"));
                }));
                _json.List("rules", ingresses, WriteRule);
            });
        });
    }

    private void WriteRule(DescribedAttribute ingress) => _json.Object(ingress, () =>
    {
        var service = ServiceOf(ingress);
        var ports = _class.Services.FirstOrDefault(one => _class.NameOf(one).Text == service.Text) is { } own ? _class.PortsOf(own) : [];
        var only = ports is [var single] ? single : null;
        _json.Field("host", ingress.Text("Host"));
        _json.Object("http", () => _json.List("paths", [ingress], path => _json.Object(() =>
        {
            _json.Field("path", path.Text("Path") ?? new TracedValue("/", false, null, ""));
            _json.Field("pathType", path.Choice("PathType") ?? new TracedValue("Prefix", false, null, ""));
            _json.Object("backend", () => _json.Object("service", () =>
            {
                _json.Field("name", service);
                _json.Object("port", () => _json.Field("name", path.Text("ServicePort") ?? only?.Text("Name")));
            }));
        })));
    });

    private void WriteMetadata(TracedValue name, string target) => _json.Object("metadata", () =>
    {
        _json.Field("name", name);
        _json.Field("namespace", _class.Workload.Text("Namespace"));
        if (target != "Ingress")
        {
            _json.Map("labels", Labels());
        }

        _json.Map("annotations", Pairs(_class.Annotations(target)));
    });

    private string NameOf(DescribedAttribute ingress) => (ingress.Text("Name") ?? ServiceOf(ingress)).Text;

    /// <summary>The Service of an Ingress: the one it names, or the only one, or the first.</summary>
    private TracedValue ServiceOf(DescribedAttribute ingress) =>
        ingress.Text("Service") ?? (_class.Services is [var first, ..] ? _class.NameOf(first) : _class.Workload.Text("Name")!);

    private List<(TracedValue Key, TracedValue Value)> Labels() =>
        [.. SelectingLabels().IsEmpty ? DefaultSelector() : [], .. Pairs(_class.Labels)];

    private List<(TracedValue Key, TracedValue Value)> Selector() =>
        SelectingLabels() is { IsEmpty: false } selecting ? Pairs(selecting) : DefaultSelector();

    /// <summary>The labels that are said to select the pods; where none is, one of the key <c>app</c>.</summary>
    private ImmutableArray<DescribedAttribute> SelectingLabels() =>
        _class.Labels.Any(label => label.Flag("Selects"))
            ? [.. _class.Labels.Where(label => label.Flag("Selects"))]
            : [.. _class.Labels.Where(label => label.Text("Key")?.Text == "app")];

    private List<(TracedValue Key, TracedValue Value)> DefaultSelector() =>
        [(new TracedValue("app", false, null, ""), _class.Workload.Text("Name")!)];

    /// <summary>The pairs that attributes with a key and a value set; of several with one key the last counts.</summary>
    private static List<(TracedValue Key, TracedValue Value)> Pairs(ImmutableArray<DescribedAttribute> attributes) =>
    [
        .. attributes
            .Where(attribute => attribute.Text("Key") is not null && attribute.AnyText("Value") is not null)
            .GroupBy(attribute => attribute.Text("Key")!.Text, StringComparer.Ordinal)
            .Select(same => (same.Last().Text("Key")!, same.Last().AnyText("Value")!)),
    ];
}
