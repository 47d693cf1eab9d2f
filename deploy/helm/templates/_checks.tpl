{{/* What a schema cannot say: what must be there, and what does not go together. */}}
{{- define "pubco.check" -}}
{{- $_ := required "kafka.bootstrapServers must be set: host:port,host:port" .Values.kafka.bootstrapServers -}}
{{- $_ := required "registry.url must be set: http://registry:8080" .Values.registry.url -}}
{{- if and .Values.registry.tokenUrl (not .Values.registry.existingSecret) -}}
{{- fail "registry.existingSecret must name a Secret with the client that registry.tokenUrl knows" -}}
{{- end -}}
{{- $_ := required "database.host must be set" .Values.database.host -}}
{{- $_ := required "database.existingSecret must name a Secret with user and password" .Values.database.existingSecret -}}
{{- if not (or .Values.api.existingSecret .Values.api.oidcUrl .Values.api.open) -}}
{{- fail "ingest-service does not start without api.existingSecret, api.oidcUrl or api.open=true" -}}
{{- end -}}
{{- include "pubco.check.kafka" . -}}
{{- range $name, $_ := include "pubco.facts" . | fromYaml -}}
{{- include "pubco.check.replicas" (list $ $name (include "pubco.chosen" (list $ $name) | fromYaml)) -}}
{{- end -}}
{{- end -}}

{{- define "pubco.check.kafka" -}}
{{- $protocol := .Values.kafka.security.protocol -}}
{{- $sasl := hasPrefix "SASL_" $protocol -}}
{{- if .Values.strimzi.users -}}
{{- if eq $protocol "PLAINTEXT" -}}
{{- fail "strimzi.users need a kafka.security.protocol by which Kafka knows them: SSL, SASL_SSL or SASL_PLAINTEXT" -}}
{{- end -}}
{{- if and $sasl (ne .Values.kafka.security.mechanism "SCRAM-SHA-512") -}}
{{- fail "strimzi.users with SASL need kafka.security.mechanism SCRAM-SHA-512" -}}
{{- end -}}
{{- end -}}
{{- if or .Values.strimzi.users .Values.strimzi.topics -}}
{{- $_ := required "strimzi.cluster must name the Kafka resource" .Values.strimzi.cluster -}}
{{- end -}}
{{- if $sasl -}}
{{- range $name, $_ := include "pubco.facts" . | fromYaml -}}
{{- $chosen := include "pubco.chosen" (list $ $name) | fromYaml -}}
{{- if not (include "pubco.kafkaSecret" (list $ $name $chosen)) -}}
{{- fail (printf "%s has no Secret for Kafka: kafka.security.existingSecret, strimzi.users or services.%s.kafkaSecret" $name $name) -}}
{{- end -}}
{{- end -}}
{{- if and (include "pubco.setupCreatesTopics" .) (not (include "pubco.setupKafkaSecret" .)) -}}
{{- fail "setup has no Secret for Kafka: setup.kafkaSecret of a user who may create topics, strimzi.topics or setup.enabled=false" -}}
{{- end -}}
{{- end -}}
{{- if and .Values.keda.enabled (ne $protocol "PLAINTEXT") (not .Values.keda.authentication.name) -}}
{{- fail "keda.authentication.name must name a TriggerAuthentication: Kafka does not let KEDA in without" -}}
{{- end -}}
{{- end -}}

{{/* More replicas than partitions: the last never get work, nor ready. (list root service chosen) */}}
{{- define "pubco.check.replicas" -}}
{{- $partitions := int (index . 0).Values.kafka.partitions -}}
{{- $name := index . 1 -}}
{{- $chosen := index . 2 -}}
{{- if gt (int $chosen.replicas) $partitions -}}
{{- fail (printf "services.%s.replicas %v is more than kafka.partitions %d" $name $chosen.replicas $partitions) -}}
{{- end -}}
{{- if gt (int $chosen.autoscaling.maxReplicas) $partitions -}}
{{- fail (printf "services.%s.autoscaling.maxReplicas %v is more than kafka.partitions %d" $name $chosen.autoscaling.maxReplicas $partitions) -}}
{{- end -}}
{{- if gt (int $chosen.autoscaling.minReplicas) (int $chosen.autoscaling.maxReplicas) -}}
{{- fail (printf "services.%s.autoscaling: minReplicas %v is more than maxReplicas %v" $name $chosen.autoscaling.minReplicas $chosen.autoscaling.maxReplicas) -}}
{{- end -}}
{{- end -}}
