using System.Reflection;
using Kubewright.Model;

namespace Kubewright.Tests;

/// <summary>The typed model holds what the table of Kubernetes' API says.</summary>
public class ModelTests
{
    private static readonly Assembly Library = typeof(Deployment).Assembly;

    // Field by field: name in JSON, and what the property must be.
    [Theory]
    [InlineData(typeof(Container), "Image", typeof(string))]
    [InlineData(typeof(Container), "Args", typeof(ScalarList<string>))]
    [InlineData(typeof(Container), "Env", typeof(KeyedList<EnvVar>))]
    [InlineData(typeof(Container), "Ports", typeof(KeyedList<ContainerPort>))]
    [InlineData(typeof(Container), "EnvFrom", typeof(ObjectList<EnvFromSource>))]
    [InlineData(typeof(Container), "ImagePullPolicy", typeof(PullPolicy?))]
    [InlineData(typeof(ContainerPort), "Number", typeof(int?))]
    [InlineData(typeof(ContainerPort), "Protocol", typeof(Protocol?))]
    [InlineData(typeof(HTTPGetAction), "Port", typeof(IntOrString?))]
    [InlineData(typeof(ResourceRequirements), "Limits", typeof(ScalarMap<Quantity>))]
    [InlineData(typeof(EmptyDirVolumeSource), "SizeLimit", typeof(Quantity?))]
    [InlineData(typeof(PodSpec), "Containers", typeof(KeyedList<Container>))]
    [InlineData(typeof(PodSpec), "Volumes", typeof(KeyedList<Volume>))]
    [InlineData(typeof(PodSpec), "ActiveDeadlineSeconds", typeof(long?))]
    [InlineData(typeof(StatefulSetSpec), "VolumeClaimTemplates", typeof(ObjectList<PersistentVolumeClaim>))]
    [InlineData(typeof(PersistentVolumeClaimSpec), "AccessModes", typeof(ScalarList<AccessMode>))]
    [InlineData(typeof(Secret), "Data", typeof(ScalarMap<byte[]>))]
    [InlineData(typeof(Secret), "Immutable", typeof(bool?))]
    [InlineData(typeof(DeploymentSpec), "Template", typeof(PodTemplateSpec))]
    public void A_field_has_the_C_sharp_type_of_its_API_type(Type type, string property, Type expected) =>
        Assert.Equal(expected, type.GetProperty(property)?.PropertyType);

    [Fact]
    public void Lists_are_addressed_by_the_key_that_Kubernetes_merges_them_by_and_ports_by_name()
    {
        var pod = new Pod("x").Volume("data", v => v.EmptyDir()).Container("api", c => c.Mount("data", "/data").Mount("data", "/more", readOnly: true));
        pod.Containers["api"].VolumeDevices["/dev/xvda"].Name = "raw";
        pod.PodSpec.HostAliases["192.0.2.1"].Hostnames.Add("db");
        pod.PodSpec.TopologySpreadConstraints["zone"].MaxSkew = 1;
        pod.PodSpec.ImagePullSecrets.Add("registry");

        Assert.Equal(
            "volumes:\n- name: data\n  emptyDir: {}\ncontainers:\n- name: api\n  volumeMounts:\n  - mountPath: /data\n    name: data\n"
            + "  - mountPath: /more\n    name: data\n    readOnly: true\n  volumeDevices:\n  - devicePath: /dev/xvda\n    name: raw\n"
            + "hostAliases:\n- ip: 192.0.2.1\n  hostnames:\n  - db\ntopologySpreadConstraints:\n- topologyKey: zone\n  maxSkew: 1\n"
            + "imagePullSecrets:\n- name: registry\n",
            new Manifest(pod.PodSpec.Place.Make()).ToYaml());
    }

    [Fact]
    public void Every_field_that_a_manifest_can_set_has_a_property()
    {
        var table = ApiTable.Read();
        var missing = new List<string>();
        foreach (var type in Library.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ApiObject)) && !type.IsAbstract && !typeof(Service).IsAssignableFrom(type)))
        {
            var fields = table.Where(entry => IsTypeOf(type, entry.Key)).SelectMany(entry => entry.Value);
            missing.AddRange(fields
                .Where(field => field is not ("status" or "managedFields" or "containerPort") && !type.GetProperties().Any(property => Is(property, field)))
                .Select(field => type.Name + "." + field));
        }

        // A Service's node ports belong to the types of Service that have them.
        Assert.Equal(["ServicePort.nodePort"], missing);
    }

    [Fact]
    public void Every_field_of_a_Service_s_spec_belongs_to_some_type_of_Service()
    {
        var properties = Library.GetExportedTypes().Where(typeof(Service).IsAssignableFrom).SelectMany(type => type.GetProperties()).ToList();

        Assert.Equal(["type"], ApiTable.Read()["core.v1.ServiceSpec"].Where(field => !properties.Any(property => Is(property, field))));
    }

    [Fact]
    public void Every_public_member_is_documented()
    {
        var documentation = File.ReadAllText(Path.ChangeExtension(Library.Location, ".xml"));

        foreach (var type in Library.GetExportedTypes().Where(type => !type.IsNested))
        {
            Assert.Contains("\"T:" + type.FullName + "\"", documentation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_library_depends_on_nothing_but_the_framework_and_its_door_to_the_rules() =>
        Assert.All(
            Library.GetReferencedAssemblies().Where(assembly => assembly.Name != "Kubewright.Validation"),
            assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    [Fact]
    public void A_value_that_is_none_of_an_enum_s_is_refused()
    {
        var container = new Container();

        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => container.ImagePullPolicy = (PullPolicy)99);

        Assert.Contains("99 is none of the values of imagePullPolicy: Always, Never, IfNotPresent.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_type_reads_as_not_set_and_is_kept()
    {
        var orders = new Deployment(Manifest.Parse(
            """{"kind":"Deployment","metadata":{"name":"x"},"spec":{"replicas":"${REPLICAS}","template":{"spec":{"containers":"${CONTAINERS}"}}}}"""));

        Assert.Null(orders.Replicas);
        Assert.Empty(orders.Containers);
        Assert.Contains("replicas: ${REPLICAS}\n", orders.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("containers: ${CONTAINERS}\n", orders.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_number_may_be_written_with_a_point() =>
        Assert.Equal(82, new Deployment(Manifest.Parse("""{"kind":"Deployment","spec":{"replicas":82.0}}""")).Replicas);

    [Fact]
    public void Of_items_with_one_key_the_last_is_addressed()
    {
        var pod = new Pod(Manifest.Parse(
            """{"kind":"Pod","spec":{"containers":[{"name":"a","env":[{"name":"X","value":"1"},{"name":"X","value":"2"}]}]}}"""));

        Assert.Equal("2", pod.Containers["a"].Env["X"].Value);
        Assert.Equal(2, pod.Containers["a"].Env.Count);
    }

    [Fact]
    public void A_view_stays_with_its_item_when_the_key_changes()
    {
        var container = new Container { Name = "api" }.Port("http", 8080);

        var port = container.Ports["http"];
        port.Name = "web";
        port.Number = 80;

        Assert.Equal("""{"name":"api","ports":[{"name":"web","containerPort":80}]}""", container.ToString());
    }

    [Fact]
    public void A_view_of_an_item_that_was_taken_out_makes_a_new_one()
    {
        var container = new Container { Name = "api" }.Port("http", 8080);
        var port = container.Ports["http"];

        port.Remove();
        Assert.False(port.IsSet);
        port.Number = 80;

        Assert.Equal("""{"name":"api","ports":[{"name":"http","containerPort":80}]}""", container.ToString());
    }

    [Fact]
    public void Items_are_taken_out_by_key_and_by_view()
    {
        var pod = new Pod("x").Container("a", c => c.Image("a")).Container("b", c => c.Image("b")).Container("c", c => c.Image("c"));

        Assert.True(pod.Containers.Remove("a"));
        Assert.False(pod.Containers.Remove("a"));
        pod.Containers.Single(container => container.Name == "c").Remove();

        Assert.Equal(["b"], pod.Containers.Keys);
    }

    [Fact]
    public void Bytes_are_written_as_base64()
    {
        var secret = new Secret("x").Data("key", [1, 2, 255]);

        Assert.Contains("data:\n  key: AQL/\n", secret.ToYaml(), StringComparison.Ordinal);
        Assert.Equal([1, 2, 255], secret.Data["key"]);
    }

    [Fact]
    public void A_variable_has_a_value_or_a_source_but_never_both()
    {
        var container = new Container().Env("X", "1").EnvFromSecret("X", "s", "k");
        Assert.Null(container.Env["X"].Value);

        _ = container.Env("X", true);
        Assert.False(container.Env["X"].ValueFrom.IsSet);
        Assert.Equal("true", container.Env["X"].Value);
    }

    [Theory]
    [InlineData("HTTP")]
    [InlineData("this-is-too-long")]
    [InlineData("8080")]
    [InlineData("-a")]
    [InlineData("a--b")]
    [InlineData("")]
    public void A_name_that_Kubernetes_takes_for_no_port_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new Container().Port(name, 8080));

    // A part of containers and a kind have one name, and are in two namespaces.
    private static bool IsTypeOf(Type type, string name) =>
        name.EndsWith("." + type.Name, StringComparison.Ordinal) && IsOfLibrary(name)
        && (type.Name != "ResourceClaim" || (type.Namespace == "Kubewright.Model") == (name == "core.v1.ResourceClaim"));

    private static bool IsOfLibrary(string name) => name.Split('.')[0] is "core" or "apps" or "batch" or "networking" or "policy" or "meta"
        || name.StartsWith("autoscaling.v2.", StringComparison.Ordinal);

    private static bool Is(PropertyInfo property, string field) => string.Equals(property.Name, field, StringComparison.OrdinalIgnoreCase);
}
