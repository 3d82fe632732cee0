namespace Kubewright.Tests.Reading;

/// <summary>Which readers of YAML a test speaks of.</summary>
public enum ScalarSchema
{
    /// <summary>go-yaml as Kubernetes uses it: resolve.go of sigs.k8s.io/yaml/goyaml.v2.</summary>
    GoYaml,

    /// <summary>The regular expressions of yaml.org/type/{null,bool,int,float,timestamp,merge,value}.html, as libyaml's readers apply them.</summary>
    Yaml11,

    /// <summary>The expressions for floats of npm's yaml under YAML 1.1, which ask for no digit.</summary>
    Npm,

    /// <summary>The core schema of YAML 1.2, chapter 10.3.2.</summary>
    Yaml12,
}
