using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>The library's methods that are written by hand: what each of them writes into the manifest.</summary>
internal static class ChainSteps
{
    /// <summary>Reads a call; false where it is not understood.</summary>
    public static bool Apply(ChainReader reader, ChainObject target, TracedNode node, IInvocationOperation call)
    {
        var step = new ChainStep(reader, target, node, call);
        return call.TargetMethod.ContainingType.Name switch
        {
            "ResourceMethods" => ApplyToResource(step),
            "WorkloadMethods" => ApplyToWorkload(step),
            "ContainerMethods" => ContainerSteps.Apply(step),
            "PartMethods" => PartSteps.Apply(step),
            "ServiceMethods" => ApplyToService(step),
            "DataMethods" => ApplyToData(step),
            "ClusterIPService" => ApplyToType(step),
            _ => false,
        };
    }

    private static bool ApplyToResource(ChainStep step)
    {
        var metadata = step.Target.Root.Object("metadata", null);
        switch (step.Name)
        {
            case "Name":
                metadata.Set("name", step.Value("name"));
                return true;
            case "Namespace":
                metadata.Set("namespace", step.Value("name"));
                return true;
            case "Label":
                return step.SetEntry(metadata.Object("labels", step.Syntax), "key", "value")
                    && (!IsWorkload(step.Target) || SetPodLabel(step, isSelector: false));
            case "Annotation":
                return step.SetEntry(metadata.Object("annotations", step.Syntax), "key", "value");
            case "Spec":
                step.Configure(step.Node.Object("spec", step.Syntax));
                return true;
            default:
                return false;
        }
    }

    private static bool ApplyToWorkload(ChainStep step)
    {
        var pods = step.Target.Template.Object("spec", null);
        switch (step.Name)
        {
            case "Selector":
                return SetPodLabel(step, isSelector: true);
            case "PodLabel":
                return SetPodLabel(step, isSelector: false);
            case "PodAnnotation":
                return step.SetEntry(step.Target.Template.Object("metadata", null).Object("annotations", step.Syntax), "key", "value");
            case "Replicas":
                step.Target.Root.Object("spec", null).Set("replicas", step.Value("replicas"));
                return true;
            case "Container":
                return step.ConfigureItem(pods.List("containers", step.Syntax), "name", "name");
            case "InitContainer":
                return step.ConfigureItem(pods.List("initContainers", step.Syntax), "name", "name");
            case "Volume":
                return step.ConfigureItem(pods.List("volumes", step.Syntax), "name", "name");
            case "PodSpec":
                step.Configure(pods);
                return true;
            case "ServiceAccount" when step.Has("name"):
                pods.Set("serviceAccountName", step.Value("name"));
                return true;
            case "Schedule":
                step.Target.Root.Object("spec", null).Set("schedule", step.Value("schedule"));
                return true;
            case "ServiceName" when step.Value("service") is { } service && !ChainValues.IsUnknown(service):
                step.Target.Root.Object("spec", null).Set("serviceName", service);
                return true;
            default:
                return false;
        }
    }

    // A label of the pods that the selector names is changed in the selector too, as the library does.
    private static bool SetPodLabel(ChainStep step, bool isSelector)
    {
        var labels = step.Target.Template.Object("metadata", null).Object("labels", step.Syntax);
        if (!step.SetEntry(labels, "key", "value"))
        {
            return false;
        }

        if (step.Target.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet")
        {
            var selector = step.Target.Root.Object("spec", null).Object("selector", null);
            if (isSelector || (step.Text("key") is { } key && selector.Find("matchLabels")?.Find(key) is not null))
            {
                return step.SetEntry(selector.Object("matchLabels", step.Syntax), "key", "value");
            }
        }

        return true;
    }

    private static bool ApplyToService(ChainStep step)
    {
        var spec = step.Target.Root.Object("spec", null);
        switch (step.Name)
        {
            case "Selector":
                return step.SetEntry(spec.Object("selector", step.Syntax), "key", "value");
            case "Port" when step.Value("name") is { } name:
                var port = spec.List("ports", step.Syntax).Item("name", name, step.Syntax);
                port.Set("port", step.Value("port"));
                port.Set("targetPort", step.Value("targetPort"));
                return true;
            case "NodePort" when step.Value("name") is { } name:
                spec.List("ports", step.Syntax).Item("name", name, step.Syntax).Set("nodePort", step.Value("nodePort"));
                return true;
            default:
                return false;
        }
    }

    private static bool ApplyToData(ChainStep step)
    {
        switch (step.Name)
        {
            case "Data" when step.Target.Kind == "ConfigMap":
                return step.SetEntry(step.Node.Object("data", step.Syntax), "key", "value");
            case "StringData":
                return step.SetEntry(step.Node.Object("stringData", step.Syntax), "key", "value");
            case "Storage":
                var spec = step.Node.Object("spec", null);
                if (spec.Find("accessModes") is null)
                {
                    spec.List("accessModes", null).Items.Add(ChainValues.Said("ReadWriteOnce"));
                }

                spec.Object("resources", null).Object("requests", null).Set("storage", step.Value("size"));
                return true;
            default:
                return false;
        }
    }

    private static bool ApplyToType(ChainStep step)
    {
        var type = step.Name switch
        {
            "NodePort" => "NodePortService",
            "LoadBalancer" => "LoadBalancerService",
            "Headless" => "HeadlessService",
            _ => null,
        };
        if (type is not null)
        {
            step.Target.BecomeService(type);
        }

        return type is not null;
    }

    private static bool IsWorkload(ChainObject target) =>
        target.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Pod" or "Job" or "CronJob";
}
