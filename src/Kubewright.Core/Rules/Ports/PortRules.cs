using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Ports;

/// <summary>The rules of the family KW2xxx, in the order of their ids.</summary>
internal static class PortRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW2001_NamedTargetPortMissing(),
        new KW2002_NamedTargetPortMissingInSome(),
        new KW2003_NamedTargetPortOfOtherProtocol(),
        new KW2004_NamedTargetPortOfInitContainer(),
        new KW2005_NamedTargetPortOfSidecar(),
        new KW2006_TargetPortIsServicePortName(),
        new KW2007_NamedTargetPortAmbiguous(),
        new KW2008_NumericTargetPortUndeclared(),
        new KW2009_NumericTargetPortOfOtherProtocol(),
        new KW2010_PortNumberQuoted(),
        new KW2011_ServicePortOutOfRange(),
        new KW2012_TargetPortOutOfRange(),
        new KW2013_ContainerPortOutOfRange(),
        new KW2014_NodePortOutOfRange(),
        new KW2015_HostPortOutOfRange(),
        new KW2016_ProbePortOutOfRange(),
        new KW2017_IngressPortOutOfRange(),
        new KW2021_ServicePortNameInvalid(),
        new KW2022_ContainerPortNameInvalid(),
        new KW2023_TargetPortNameInvalid(),
        new KW2024_ProbePortNameInvalid(),
        new KW2025_IngressPortNameInvalid(),
        new KW2031_PortNameMissing(),
        new KW2032_DuplicateServicePortName(),
        new KW2033_DuplicateServicePort(),
        new KW2034_DuplicateNodePort(),
        new KW2035_NodePortOnClusterIP(),
        new KW2036_NodePortTaken(),
        new KW2037_KubeletPortExposed(),
        new KW2038_EndpointPortOfNoServicePort(),
        new KW2041_ProtocolInvalid(),
        new KW2042_AppProtocolInvalid(),
        new KW2051_ProbePortNotDeclared(),
        new KW2052_DuplicateContainerPortName(),
        new KW2053_PortNameInTwoContainers(),
        new KW2054_DuplicateContainerPort(),
        new KW2055_HostPortTwice(),
        new KW2056_HostPortDiffersOnHostNetwork(),
    ];
}
